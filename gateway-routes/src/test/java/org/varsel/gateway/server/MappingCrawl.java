package org.varsel.gateway.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.varsel.gateway.RunningDoors;

/** Asks for every mapping that the running application has registered, on every port. */
public final class MappingCrawl {

    private static final String NOT_FOUND = "gateway.not-found";

    private final RunningDoors doors;
    private final HttpClient client;

    public MappingCrawl(RunningDoors doors, HttpClient client) {
        this.doors = doors;
        this.client = client;
    }

    /** Every registered path, its variables filled in. */
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        doors.context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                        .map(RequestMappingInfo::getPatternValues)
                        .flatMap(Set::stream)
                        .map(path -> path.replace("{file}", "gateway.wsdl").replaceAll("\\{\\*?[^}]*}|\\*\\*", "x"))
                        .forEach(paths::add));
        return paths;
    }

    /** What did not say 404 on a port that is not its own. */
    public List<String> answeredElsewhere() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String path : paths()) {
            for (Door door : EnumSet.complementOf(EnumSet.of(Door.of(path)))) {
                HttpResponse<String> answer = RunningDoors.get(client, doors.url(door, path));
                if (answer.statusCode() != 404 || !answer.body().contains(NOT_FOUND)) {
                    found.add(path + " on " + door + ": " + answer.statusCode());
                }
            }
        }
        return found;
    }

    /** What nobody answers on its own port. */
    public List<String> notFoundAtHome(Door... of) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String path : paths()) {
            Door door = Door.of(path);
            if (List.of(of).contains(door)
                    && RunningDoors.get(client, doors.url(door, path)).body().contains(NOT_FOUND)) {
                found.add(path);
            }
        }
        return found;
    }
}
