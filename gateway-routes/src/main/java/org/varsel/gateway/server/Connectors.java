package org.varsel.gateway.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Opens the three doors: one Tomcat connector each, with its own TLS, limits and threads, so that one door's load does
 * not shut another. Owns the connectors; knows the ports that they got.
 */
final class Connectors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, GatewayPorts {

    private static final int DESK_THREADS = 16;
    private static final int MANAGEMENT_THREADS = 4;

    /** Threads beyond those that work, in which requests wait for their turn or are told to come back. */
    private static final int WAITING_THREADS = 16;

    private final VarselProperties properties;
    private final TlsDoors tls;
    private final Map<Door, Connector> connectors = new EnumMap<>(Door.class);

    Connectors(VarselProperties properties, TlsDoors tls) {
        this.properties = properties;
        this.tls = tls;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        VarselProperties.Ports ports = properties.ports();
        requireFree(Door.AGENCIES, properties.bind(), ports.agencies());
        requireFree(Door.DESK, properties.bind(), ports.desk());
        requireFree(Door.MANAGEMENT, properties.managementBind(), ports.management());

        factory.setPort(ports.agencies());
        factory.setAddress(properties.bind());
        factory.addConnectorCustomizers(connector -> {
            prepare(Door.AGENCIES, connector, properties.limits().threads() + WAITING_THREADS);
            tls.mutual(connector);
        });

        Connector desk = connector(Door.DESK, properties.bind(), ports.desk(), DESK_THREADS);
        tls.plain(desk);
        Connector management =
                connector(Door.MANAGEMENT, properties.managementBind(), ports.management(), MANAGEMENT_THREADS);
        if (ports.managementTls()) {
            tls.plain(management);
        }
        factory.addAdditionalTomcatConnectors(desk, management);
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Override
    public int port(Door door) {
        Connector connector = connectors.get(door);
        return connector == null ? -1 : connector.getLocalPort();
    }

    private Connector connector(Door door, InetAddress bind, int port, int threads) {
        Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(port);
        prepare(door, connector, threads);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setAddress(bind);
        }
        return connector;
    }

    private void prepare(Door door, Connector connector, int threads) {
        VarselProperties.Limits limits = properties.limits();
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        connector.setMaxPostSize((int) limits.body().toBytes());
        connector.setMaxParameterCount(100);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            int silence = (int) limits.silence().toMillis();
            http.setConnectionTimeout(silence);
            http.setKeepAliveTimeout(silence);
            http.setConnectionUploadTimeout(silence);
            http.setDisableUploadTimeout(true);
            http.setMaxHttpRequestHeaderSize((int) limits.headers().toBytes());
            http.setMaxHeaderCount(64);
            http.setMaxTrailerSize(1024);
            http.setMaxExtensionSize(1024);
            http.setMaxSwallowSize((int) limits.body().toBytes());
            http.setMaxConnections(limits.connections());
            http.setMaxThreads(threads);
            http.setMinSpareThreads(Math.min(4, threads));
        }
        connectors.put(door, connector);
    }

    private static void requireFree(Door door, InetAddress bind, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw new PortTaken(
                    "Port " + port + " on " + bind.getHostAddress() + " cannot be opened for " + door + " ("
                            + e.getMessage() + "). Stop what uses it, or set " + door.setting() + " to another port.",
                    e);
        }
    }
}
