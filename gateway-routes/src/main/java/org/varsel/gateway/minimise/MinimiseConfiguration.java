package org.varsel.gateway.minimise;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class MinimiseConfiguration {

    @Bean
    Minimiser minimiser(SubjectRefs subjectRefs) {
        return new Minimiser(subjectRefs);
    }
}
