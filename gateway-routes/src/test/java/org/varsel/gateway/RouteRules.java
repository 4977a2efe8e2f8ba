package org.varsel.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

/** What the routing framework does not check: that every route names the error handling that fits where it stands. */
public final class RouteRules {

    private static final Map<String, String> BY_ENTRY = Map.of(
            "direct", GatewayErrors.ROOM,
            "platform-http", GatewayErrors.FRONT_DOOR,
            "cxf", GatewayErrors.ROOM, // its failures go up to CXF's own fault chain
            "timer", GatewayErrors.BACKGROUND,
            "scheduler", GatewayErrors.BACKGROUND);

    private RouteRules() {}

    /** What is wrong, a line a route; empty when nothing is. */
    public static List<String> broken(CamelContext camel) {
        ModelCamelContext model = (ModelCamelContext) camel;
        Set<String> configurations = Set.copyOf(BY_ENTRY.values());
        List<String> broken = new ArrayList<>();
        for (RouteDefinition route : model.getRouteDefinitions()) {
            String id = route.getRouteId();
            String configuration = route.getRouteConfigurationId();
            String from = route.getInput().getEndpointUri();
            String fitting = BY_ENTRY.get(from.substring(0, from.indexOf(':')));
            if (configuration == null) {
                broken.add(id + ": names no configuration");
            } else if (!configurations.contains(configuration)) {
                broken.add(id + ": there is no configuration '" + configuration + "'");
            } else if (fitting != null && !configuration.equals(fitting)) {
                broken.add(id + ": from " + from + " it must name the configuration '" + fitting + "'");
            }
        }
        return broken;
    }
}
