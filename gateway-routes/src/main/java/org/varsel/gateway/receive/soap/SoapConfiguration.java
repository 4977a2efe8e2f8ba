package org.varsel.gateway.receive.soap;

import java.time.Clock;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.apache.cxf.ws.policy.PolicyEngine;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.FailedWalks;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.wss.EnvelopeOpening;
import org.varsel.gateway.wss.SecuredIn;

/** Puts the SOAP door together. */
@Configuration(proxyBeanMethods = false)
class SoapConfiguration {

    /** The one path of the service; below it there is nothing. */
    static final String PATH = "/soap/v1";

    /** CXF's own policy layer is off: it knows no key agreement. The interceptors below enforce the contract's policy. */
    @Bean(destroyMethod = "shutdown")
    Bus cxf() {
        SpringBus bus = new SpringBus();
        PolicyEngine policies = bus.getExtension(PolicyEngine.class);
        if (policies != null) {
            policies.setEnabled(false);
        }
        return bus;
    }

    @Bean
    ServletRegistrationBean<CXFServlet> soapServlet(Bus bus) {
        CXFServlet servlet = new CXFServlet();
        servlet.setBus(bus);
        ServletRegistrationBean<CXFServlet> registration = new ServletRegistrationBean<>(servlet, PATH);
        registration.addInitParameter("hide-service-list-page", "true");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    SoapDoor soapDoor() {
        return new SoapDoor(PATH);
    }

    @Bean
    AnswerEnvelope answerEnvelope(GatewaySeals seals, Clock clock) {
        return new AnswerEnvelope(seals, clock);
    }

    @Bean
    SoapChain soapChain(PartyRegistry registry, GatewaySeals seals, FailedWalks failed) {
        EnvelopeOpening opening =
                new EnvelopeOpening(seals.all(), certificate -> registry.bySealThumbprint(Thumbprint.of(certificate))
                        .isPresent());
        return new SoapChain(
                new EnvelopeIn(registry), new SecuredIn(opening).interceptors(), new FaultOut(failed, registry));
    }

    /** What CXF does with a message before the route, and with a failure after it. */
    record SoapChain(
            Interceptor<Message> first, List<Interceptor<? extends Message>> secured, Interceptor<Message> faults) {}
}
