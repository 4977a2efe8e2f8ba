package org.varsel.gateway.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * GOV.UK Frontend's styles without what belongs to the British government alone: its typeface and its crest. Both are taken
 * out once, at start, so that no page can name them.
 */
@Controller
class Styles {
    private static final String WHERE =
            "classpath:/META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css";
    private static final String OWN_FACE =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\"," + "Arial,sans-serif";

    private final byte[] css;

    Styles() {
        this.css = adapted(read()).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(value = Pages.ASSETS + "/govuk-frontend.css")
    ResponseEntity<byte[]> css() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(css);
    }

    static String adapted(String original) {
        return original.replaceAll("@font-face\\{[^}]*\\}", "")
                .replaceAll("\"?GDS Transport\"?,\\s*arial,\\s*sans-serif", OWN_FACE)
                .replaceAll("url\\([^)]*govuk-crest[^)]*\\)", "none");
    }

    private static String read() {
        try (InputStream in = new PathMatchingResourcePatternResolver().getResources(WHERE)[0].getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the desk's styles are not part of this program", e);
        }
    }
}
