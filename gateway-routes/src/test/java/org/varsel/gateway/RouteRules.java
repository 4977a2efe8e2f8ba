package org.varsel.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

/** What the routing framework does not check: that every route names the error handling that fits where it stands. */
public final class RouteRules {

    private static final Set<String> ENTRIES = Set.of("platform-http", "timer", "scheduler");

    private RouteRules() {}

    /** What is wrong, a line a route; empty when nothing is. */
    public static List<String> broken(CamelContext camel) {
        ModelCamelContext model = (ModelCamelContext) camel;
        Set<String> configurations = Set.of(GatewayErrors.FRONT_DOOR, GatewayErrors.ROOM);
        List<String> broken = new ArrayList<>();
        for (RouteDefinition route : model.getRouteDefinitions()) {
            String id = route.getRouteId();
            String configuration = route.getRouteConfigurationId();
            String from = route.getInput().getEndpointUri();
            String scheme = from.substring(0, from.indexOf(':'));
            if (configuration == null) {
                broken.add(id + ": names no configuration");
            } else if (!configurations.contains(configuration)) {
                broken.add(id + ": there is no configuration '" + configuration + "'");
            } else if (scheme.equals("direct") && !configuration.equals(GatewayErrors.ROOM)) {
                broken.add(id + ": a room must name the configuration 'room'");
            } else if (ENTRIES.contains(scheme) && !configuration.equals(GatewayErrors.FRONT_DOOR)) {
                broken.add(id + ": an entry must name the configuration 'front-door'");
            }
        }
        return broken;
    }
}
