package org.varsel.gateway.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.varsel.gateway.server.Door;

/** A browser without scripts: keeps cookies, follows no redirect, sends a form with the token of the last page. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Desk desk;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String token = "";

    Visitor(Desk desk) {
        this.desk = desk;
        this.client = HttpClient.newBuilder()
                .sslContext(desk.home().context(null))
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** An answer; {@code location} is empty when it is no redirect. */
    record Page(int status, String body, String location, HttpResponse<String> answer) {}

    Page get(String path) {
        return send(request(path).GET().build());
    }

    Page post(String path, Map<String, String> form) {
        return post(path, form, token);
    }

    Page post(String path, Map<String, String> form, String csrf) {
        String body = form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(csrf)))
                .build());
    }

    Page signIn(String user, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("user", user, "password", password));
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("__Host-varsel-desk"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.url(Door.DESK, path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en");
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            String location = answer.headers().firstValue("Location").orElse("");
            return new Page(
                    answer.statusCode(),
                    answer.body(),
                    location.startsWith("http") ? URI.create(location).getRawPath() : location,
                    answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
