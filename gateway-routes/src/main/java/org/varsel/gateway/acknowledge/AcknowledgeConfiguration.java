package org.varsel.gateway.acknowledge;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.record.LifecycleRecords;
import org.varsel.gateway.record.NoticeAnswers;
import org.varsel.gateway.record.Tables;
import org.varsel.gateway.server.VarselProperties;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class AcknowledgeConfiguration {

    @Bean
    ReceiptCheck receiptCheck(Tables reader, Certificates certificates, Clock clock) {
        return new ReceiptCheck(reader, certificates, clock);
    }

    @Bean
    DeliveryResults deliveryResults(
            ReceiptCheck check,
            LifecycleRecords records,
            VarselProperties properties,
            Clock clock,
            StepListener steps) {
        Backoff backoff = new Backoff(
                properties.delivery().firstRetry(), properties.delivery().longestRetry());
        return new DeliveryResults(check, records, backoff, clock, steps);
    }

    @Bean
    ReceiptDoor receiptDoor(ReceiptCheck check, LifecycleRecords records) {
        return new ReceiptDoor(check, records);
    }

    @Bean
    NoticeStatus noticeStatus(Tables reader, NoticeAnswers answers) {
        return new NoticeStatus(reader.submissions(), answers);
    }
}
