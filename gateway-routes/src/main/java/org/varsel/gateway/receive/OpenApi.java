package org.varsel.gateway.receive;

import java.io.IOException;
import java.io.InputStream;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** The description of the REST interface, OpenAPI 3.1, as it lies in the program. */
public final class OpenApi implements Answer {

    private static final String RESOURCE = "/varsel/openapi.yaml";

    private final byte[] document;

    OpenApi() {
        try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new Fault(ErrorCode.GATEWAY_FAULT, "The program lacks its OpenAPI document.");
            }
            document = in.readAllBytes();
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "The OpenAPI document cannot be read.", e);
        }
    }

    /** Itself: the document is the answer to everyone. */
    public Answer answer() {
        return this;
    }

    @Override
    public int status() {
        return 200;
    }

    @Override
    public String contentType() {
        return "application/yaml";
    }

    @Override
    public byte[] body() {
        return document.clone();
    }
}
