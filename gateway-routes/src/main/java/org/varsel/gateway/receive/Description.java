package org.varsel.gateway.receive;

import java.io.IOException;
import java.io.InputStream;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** A description of the interface, OpenAPI 3.1 or AsyncAPI 3.0, as it lies in the program. */
public final class Description implements Answer {

    private final byte[] document;

    /** @param name such as {@code openapi.yaml} */
    Description(String name) {
        try (InputStream in = Description.class.getResourceAsStream("/varsel/" + name)) {
            if (in == null) {
                throw new Fault(ErrorCode.GATEWAY_FAULT, "The program lacks its document " + name + ".");
            }
            document = in.readAllBytes();
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "The document " + name + " cannot be read.", e);
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
