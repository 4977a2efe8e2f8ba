package org.varsel.gateway.receive.soap;

import static org.apache.camel.builder.AggregationStrategies.bean;

import javax.xml.namespace.QName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.common.DataFormat;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.Bus;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;
import org.varsel.schemas.xml.XmlForms;

/**
 * The SOAP door: the same walks as behind the REST door.
 *
 * <pre>
 * POST /soap/v1  receive.soap -> by operation, then back: the answer's envelope
 *                  Submit, Withdraw  -> authenticate.soap       -> validate -> decide ...
 *                  Status            -> authenticate.soap.party -> acknowledge.status
 *                  Inbox             -> authenticate.soap.party -> deliver.inbox
 *                  Acknowledge       -> authenticate.soap.party -> acknowledge.receipt
 * </pre>
 *
 * A failure goes up to CXF's fault chain, where {@link FaultOut} answers it.
 */
@Component
class SoapRoute extends RouteBuilder {

    private final SoapDoor door;
    private final AnswerEnvelope envelope;

    SoapRoute(SoapDoor door, AnswerEnvelope envelope) {
        this.door = door;
        this.envelope = envelope;
    }

    /** The contract's port, with our interceptors around it; walks on the request's own thread, like the REST door. */
    @Bean
    static CxfEndpoint soapEndpoint(Bus bus, SoapConfiguration.SoapChain chain) {
        CxfEndpoint endpoint = new CxfEndpoint();
        endpoint.setBus(bus);
        endpoint.setAddress("/");
        endpoint.setWsdlURL("classpath:/varsel/v1/wsdl/gateway.wsdl");
        endpoint.setServiceName(new QName(XmlForms.SERVICE, "GatewayService").toString());
        endpoint.setPortName(new QName(XmlForms.SERVICE, "GatewayPort").toString());
        endpoint.setDataFormat(DataFormat.CXF_MESSAGE);
        endpoint.setSynchronous(true);
        endpoint.setSkipFaultLogging(true);
        endpoint.getInInterceptors().add(chain.first());
        endpoint.getInInterceptors().addAll(chain.secured());
        endpoint.getInInterceptors().add(new OperationIn());
        endpoint.getOutFaultInterceptors().add(chain.faults());
        return endpoint;
    }

    @Override
    public void configure() {
        from("cxf:bean:soapEndpoint")
                .routeId("receive.soap")
                .routeConfigurationId(GatewayErrors.ROOM)
                .setBody(header(CxfConstants.CAMEL_CXF_MESSAGE))
                .id("receive.soap.request")
                .bean(door, "read")
                .id("receive.soap.read")
                .removeHeaders("*")
                .id("receive.soap.headers")
                .enrich()
                .method(door, "walk")
                .aggregationStrategy(bean(Answering.class, "pair"))
                .id("receive.soap.walk")
                .bean(envelope, "of")
                .id("receive.soap.answer");

        notice(Operation.SUBMIT, "receive.soap.submit");
        notice(Operation.WITHDRAW, "receive.soap.withdraw");
        request(Operation.STATUS, "receive.soap.status", "direct:acknowledge.status");
        request(Operation.INBOX, "receive.soap.inbox", "direct:deliver.inbox");
        request(Operation.ACKNOWLEDGE, "receive.soap.acknowledge", "direct:acknowledge.receipt");
    }

    private void notice(Operation operation, String routeId) {
        from(operation.walk())
                .routeId(routeId)
                .routeConfigurationId(GatewayErrors.ROOM)
                .to("direct:authenticate.soap")
                .id(routeId + ".walk");
    }

    private void request(Operation operation, String routeId, String room) {
        from(operation.walk())
                .routeId(routeId)
                .routeConfigurationId(GatewayErrors.ROOM)
                .to("direct:authenticate.soap.party")
                .id(routeId + ".party")
                .to(room)
                .id(routeId + ".room");
    }
}
