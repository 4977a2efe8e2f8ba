package org.varsel.gateway.receive;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.resource.SoapContract;

/** The description of the SOAP interface: WSDL and the schemas that it imports, as they lie in the program. */
public final class Contract {

    /** The file that the path names. */
    public Answer file(RawRequest request) {
        String name = requireNonNull(request, "request").variables().getOrDefault("file", "");
        return SoapContract.file(name)
                .map(File::new)
                .orElseThrow(() -> new Rejected(ErrorCode.GATEWAY_NOT_FOUND, "The contract has no such file."));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record File(byte[] body) implements Answer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String contentType() {
            return "application/xml; charset=" + StandardCharsets.UTF_8;
        }
    }
}
