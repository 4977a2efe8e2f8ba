package org.varsel.log;

import java.security.GeneralSecurityException;

/** The Java runtime lacks an algorithm that every Java 17 has; nothing can be proved on such a runtime. */
public final class MissingAlgorithm extends DisclosureLogException {
    public MissingAlgorithm(String algorithm, GeneralSecurityException cause) {
        super("this Java runtime does not offer " + algorithm + "; use a complete JDK 17 or newer", cause);
    }
}
