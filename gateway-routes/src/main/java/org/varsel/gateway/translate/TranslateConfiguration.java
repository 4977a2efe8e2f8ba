package org.varsel.gateway.translate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.authenticate.SubmissionForms;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class TranslateConfiguration {

    @Bean
    Translator translator() {
        return new Translator();
    }

    /** What {@code authenticate} asks before it can say whose submission it has. */
    @Bean
    SubmissionForms submissionForms() {
        return InboundMessages::canonical;
    }
}
