package org.varsel.gateway.translate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.authenticate.SubmissionForms;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class TranslateConfiguration {

    /** All formats are compiled now: one that does not compile must not wait for the first notice to say so. */
    @Bean
    Translator translator() {
        return new Translator(Dialects.standard());
    }

    /** What {@code authenticate} asks before it can say whose submission it has. */
    @Bean
    SubmissionForms submissionForms() {
        return InboundMessages::canonical;
    }
}
