package org.varsel.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any bytes, as a delivery and as what was inside its seal: refused, or every part can be read. */
class DeliveryFuzzTest {
    @FuzzTest
    void readsDeliveryAndOpenedNoticeOrRefuses(byte[] input) {
        delivery(input);
        openedNotice(input);
    }

    private static void delivery(byte[] json) {
        try {
            Delivery delivery = Delivery.parse(json);
            assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"entry\"");
            assertThat(delivery.messageDigest()).isNotEmpty();
            assertThat(delivery.entry()).hasSizeLessThan(json.length);
            assertThat(delivery.proof()).hasSizeLessThan(json.length);
        } catch (Malformed refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    private static void openedNotice(byte[] json) {
        try {
            OpenedNotice opened = OpenedNotice.parse(json);
            assertThat(opened.openings()).hasSizeLessThan(json.length);
            assertThat(opened.recipient().orElse("org:")).startsWith("org:");
            assertThat(opened.fields()).hasSizeLessThan(json.length);
        } catch (Malformed refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }
}
