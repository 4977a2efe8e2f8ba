package org.varsel.gateway.receive.soap;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import java.net.URL;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.ws.policy.PolicyEngine;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.cxf.ws.security.policy.custom.AlgorithmSuiteLoader;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A client that knows the WSDL, its keys and the algorithms of the suite; everything else CXF does by the policy in the
 * WSDL: addressing, time stamp, signature, encryption, and the check of the answer against the same policy.
 */
final class PolicyClient implements AutoCloseable {
    private static final String SERVICE = "urn:varsel:service:1";
    private static final String PASSWORD = "in memory only";

    private final Bus bus;
    private final Dispatch<Source> dispatch;

    PolicyClient(
            URL wsdl, String address, SSLContext tls, SealKey own, SealKey gateway, AlgorithmSuiteLoader algorithms)
            throws Exception {
        Bus before = BusFactory.getThreadDefaultBus(false);
        bus = BusFactory.newInstance().createBus();
        try {
            BusFactory.setThreadDefaultBus(bus);
            bus.getExtension(PolicyEngine.class).setEnabled(true);
            bus.setExtension(algorithms, AlgorithmSuiteLoader.class);
            Service service = Service.create(wsdl, new QName(SERVICE, "GatewayService"));
            dispatch = service.createDispatch(new QName(SERVICE, "GatewayPort"), Source.class, Service.Mode.PAYLOAD);
        } finally {
            BusFactory.setThreadDefaultBus(before);
        }
        Map<String, Object> settings = dispatch.getRequestContext();
        settings.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address);
        settings.put("find.dispatch.operation", true);
        settings.put("org.apache.cxf.transport.no_io_exceptions", true); // a refusal has a status, and a fault to read
        Crypto crypto = crypto(own, gateway);
        settings.put(SecurityConstants.SIGNATURE_CRYPTO, crypto);
        settings.put(SecurityConstants.SIGNATURE_USERNAME, "own");
        settings.put(SecurityConstants.ENCRYPT_CRYPTO, crypto);
        settings.put(SecurityConstants.ENCRYPT_USERNAME, "gateway");
        settings.put(SecurityConstants.CALLBACK_HANDLER, passwords());
        HTTPConduit conduit =
                (HTTPConduit) ((DispatchImpl<?>) dispatch).getClient().getConduit();
        TLSClientParameters parameters = new TLSClientParameters();
        parameters.setSslContext(tls);
        conduit.setTlsClientParameters(parameters);
    }

    /** Sends the content of a body, gives that of the answer. */
    Element call(Element request) throws Exception {
        Source answer = dispatch.invoke(new DOMSource(request));
        Document document = StrictXml.newDocument();
        TransformerFactory.newInstance().newTransformer().transform(answer, new DOMResult(document));
        return document.getDocumentElement();
    }

    private static Crypto crypto(SealKey own, SealKey gateway) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", own.privateKey(), PASSWORD.toCharArray(), new Certificate[] {own.certificate()});
        store.setCertificateEntry("gateway", gateway.certificate());
        Merlin merlin = new Merlin();
        merlin.setKeyStore(store);
        return merlin;
    }

    private static CallbackHandler passwords() {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback asked) {
                    asked.setPassword(PASSWORD);
                }
            }
        };
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }
}
