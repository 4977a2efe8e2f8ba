package org.varsel.gateway.translate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class TranslateConfiguration {

    @Bean
    Translator translator() {
        return new Translator();
    }
}
