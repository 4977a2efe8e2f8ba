package org.varsel.gateway.party;

/** The data-protection regime under which a party processes: it decides who oversees its disclosures. */
public enum Regime {
    NATIONAL_SECURITY("national-security"),
    LED("LED"),
    GDPR("GDPR");

    private final String code;

    Regime(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
