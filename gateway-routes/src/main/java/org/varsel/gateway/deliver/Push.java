package org.varsel.gateway.deliver;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.varsel.gateway.BoundedBody;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.record.RecordedDisclosure;

/**
 * Posts one recorded disclosure to its recipient's registered endpoint. Takes nothing that {@code record} did not make, sends
 * the very bytes that were logged, and bounds the time and size of the answer.
 */
public final class Push {
    /** A receipt is a few kilobytes, a secured envelope around it a few more. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Clients clients;
    private final SoapPushes soap;
    private final Duration timeout;
    private final StepListener steps;

    public Push(
            Clients clients,
            GatewaySeals seals,
            Certificates certificates,
            Clock clock,
            Duration timeout,
            StepListener steps) {
        this.clients = clients;
        this.soap = new SoapPushes(seals, certificates, clock);
        this.timeout = timeout;
        this.steps = steps;
    }

    public Attempt send(RecordedDisclosure disclosure) {
        Objects.requireNonNull(disclosure, "no disclosure to send");
        return disclosure
                .recipient()
                .delivery()
                .endpoint()
                .map(endpoint -> new Attempt(disclosure, post(disclosure, endpoint)))
                .orElseGet(() -> new Attempt(disclosure, new Attempt.Failed("no-endpoint")));
    }

    private PushMessage message(RecordedDisclosure disclosure, URI endpoint) {
        return switch (disclosure.form()) {
            case JOSE, CMS -> new JsonPush(disclosure);
            case XML -> soap.to(endpoint, disclosure);
        };
    }

    private Attempt.Result post(RecordedDisclosure disclosure, URI endpoint) {
        HttpClient client = clients.to(disclosure.recipient());
        PushMessage message = message(disclosure, endpoint);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", message.mediaType())
                .header("Accept", message.accept())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            steps.reached(Step.DELIVER_SENT);
            int status = response.statusCode();
            if (status == 200) {
                return new Attempt.Answered(message.receipt(response.body()));
            }
            return new Attempt.Failed(status / 100 == 3 ? "redirect" : "status-" + status);
        } catch (Rejected e) {
            return new Attempt.Failed(e.code().code());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Attempt.Failed("timeout");
        } catch (ExecutionException e) {
            return new Attempt.Failed(code(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Attempt.Failed("interrupted");
        }
    }

    private static String code(@org.jspecify.annotations.Nullable Throwable cause) {
        if (cause instanceof SSLException) {
            return "tls-refused";
        }
        if (cause instanceof java.net.ConnectException) {
            return "unreachable";
        }
        return cause instanceof java.net.http.HttpTimeoutException ? "timeout" : "connection-broken";
    }
}
