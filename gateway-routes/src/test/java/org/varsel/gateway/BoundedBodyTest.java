package org.varsel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private final Source source = new Source();
    private static final int LIMIT = 64 * 1024;

    private final BoundedBody body = new BoundedBody(LIMIT);

    @Test
    void anAnswerWithinTheLimitIsReadWhole() {
        body.onSubscribe(source);
        body.onNext(List.of(bytes("half a "), bytes("receipt")));
        body.onComplete();

        assertThat(answer()).isCompletedWithValue("half a receipt");
        assertThat(source.cancelled).isFalse();
    }

    @Test
    void anAnswerOfExactlyTheLimitIsRead() {
        body.onSubscribe(source);
        body.onNext(List.of(ByteBuffer.allocate(LIMIT)));
        body.onComplete();

        assertThat(answer().join()).hasSize(LIMIT);
    }

    @Test
    void oneByteMoreAndTheConnectionIsHungUp() {
        body.onSubscribe(source);
        body.onNext(List.of(ByteBuffer.allocate(LIMIT)));
        body.onNext(List.of(bytes("x")));

        assertThat(source.cancelled).isTrue();
        assertThatThrownBy(() -> answer().join()).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void nothingMoreIsAskedForOnceItWasTooLong() {
        body.onSubscribe(source);
        body.onNext(List.of(ByteBuffer.allocate(LIMIT + 1)));
        long asked = source.requested;

        body.onNext(List.of(ByteBuffer.allocate(LIMIT + 1)));

        assertThat(source.requested).isEqualTo(asked);
    }

    @Test
    void aBrokenConnectionIsNoAnswer() {
        body.onSubscribe(source);
        body.onNext(List.of(bytes("half a ")));
        body.onError(new IOException("reset"));

        assertThatThrownBy(() -> answer().join()).hasCauseInstanceOf(IOException.class);
    }

    private CompletableFuture<String> answer() {
        return body.getBody().toCompletableFuture().thenApply(answer -> new String(answer, StandardCharsets.US_ASCII));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Source implements Flow.Subscription {
        private long requested;
        private boolean cancelled;

        @Override
        public void request(long n) {
            requested += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
