package org.varsel.gateway.wss;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.crypto.WSProviderConfig;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.SealKey;

/** Our seal keys as WSS4J wants them: by issuer and serial, thumbprint or subject key identifier. In memory alone. */
final class OwnKeys {

    /** Guards nothing: the store never leaves memory, and WSS4J insists on a password. */
    private static final String PASSWORD = "in memory only";

    static { // Santuario and its signature provider; no other provider is added behind the operator's back
        WSProviderConfig.init(true, false, false);
    }

    private OwnKeys() {}

    static Crypto of(List<SealKey> keys) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (SealKey key : keys) {
                store.setKeyEntry(
                        alias(key), key.privateKey(), PASSWORD.toCharArray(), new Certificate[] {key.certificate()});
            }
            Merlin merlin = new Merlin();
            merlin.setKeyStore(store);
            return merlin;
        } catch (GeneralSecurityException | IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "The seal keys cannot be used for WS-Security.", e);
        }
    }

    static String alias(SealKey key) {
        return key.thumbprint();
    }

    static String password() {
        return PASSWORD;
    }

    /** Gives WSS4J the password of the store in memory. */
    static CallbackHandler passwords() {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback asked) {
                    asked.setPassword(PASSWORD);
                }
            }
        };
    }
}
