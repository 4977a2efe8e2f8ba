package org.varsel.gateway.receive.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.ws.security.policy.custom.DefaultAlgorithmSuiteLoader;
import org.apache.neethi.Assertion;
import org.apache.neethi.Policy;
import org.apache.wss4j.policy.SPConstants.SPVersion;
import org.apache.wss4j.policy.model.AbstractSecurityAssertion;
import org.apache.wss4j.policy.model.AlgorithmSuite;

/**
 * What a client on Apache CXF has to add: the algorithms of the suite that the policy names, as its documentation states
 * them. CXF's own settings reach neither the digest nor the mask of RSA-OAEP.
 */
final class StatedAlgorithms extends DefaultAlgorithmSuiteLoader {

    @Override
    public AlgorithmSuite getAlgorithmSuite(Bus bus, SPVersion version, Policy policy) {
        super.getAlgorithmSuite(bus, version, policy); // makes the suite's name known to the reader of policies
        return new Suite(version, policy);
    }

    private static final class Suite extends AlgorithmSuite {

        Suite(SPVersion version, Policy policy) {
            super(version, policy);
        }

        @Override
        protected AbstractSecurityAssertion cloneAssertion(Policy policy) {
            return new Suite(getVersion(), policy);
        }

        @Override
        protected void parseCustomAssertion(Assertion assertion) {
            AlgorithmSuiteType stated = new AlgorithmSuiteType(
                    assertion.getName().getLocalPart(),
                    ByHand.XENC + "sha256",
                    ByHand.XENC11 + "aes256-gcm",
                    ByHand.XENC + "kw-aes256",
                    ByHand.XENC11 + "rsa-oaep",
                    "",
                    "",
                    "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                    256,
                    256,
                    256,
                    256,
                    2048,
                    4096);
            stated.setEncryptionDigest(ByHand.XENC + "sha256");
            stated.setMGFAlgo(ByHand.XENC11 + "mgf1sha256");
            stated.setNamespace(assertion.getName().getNamespaceURI());
            setAlgorithmSuiteType(stated);
        }
    }
}
