package org.varsel.gateway.review;

import static org.varsel.gateway.review.account.Role.APPROVER;
import static org.varsel.gateway.review.account.Role.AUDITOR;
import static org.varsel.gateway.review.account.Role.COMPLIANCE_OFFICER;
import static org.varsel.gateway.review.account.Role.FRONTLINE;
import static org.varsel.gateway.review.account.Role.OPERATOR;

import java.util.List;
import java.util.Set;
import org.varsel.gateway.review.account.Role;

/** Every address of the desk and who may use it, in one place. An address that is not here does not exist. */
final class Pages {
    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String NEW_PASSWORD = "/new-password";
    static final String LANGUAGE = "/language";
    static final String ASSETS = "/assets";

    enum Open {
        EVERYBODY,
        SIGNED_IN,
        ROLES
    }

    /**
     * One address.
     *
     * @param changes whether it is a POST
     * @param path pattern of the path
     */
    record Page(boolean changes, String path, Open open, Set<Role> roles) {}

    static final List<Page> ALL = List.of(
            see(ASSETS + "/**", Open.EVERYBODY),
            see(SIGN_IN, Open.EVERYBODY),
            act(SIGN_IN, Open.EVERYBODY),
            act(LANGUAGE, Open.EVERYBODY),
            see("/", Open.SIGNED_IN),
            see(NEW_PASSWORD, Open.SIGNED_IN),
            act(NEW_PASSWORD, Open.SIGNED_IN),
            act(SIGN_OUT, Open.SIGNED_IN),
            see("/disclosures", COMPLIANCE_OFFICER, AUDITOR),
            see("/disclosures/{id}", COMPLIANCE_OFFICER, AUDITOR),
            act("/disclosures/{id}/content", COMPLIANCE_OFFICER, AUDITOR),
            see("/person", COMPLIANCE_OFFICER, AUDITOR),
            act("/person", COMPLIANCE_OFFICER, AUDITOR),
            see("/log", COMPLIANCE_OFFICER, AUDITOR),
            see("/log/{domain}", COMPLIANCE_OFFICER, AUDITOR),
            see("/holds", APPROVER),
            see("/holds/{id}", APPROVER),
            act("/holds/{id}/open", APPROVER),
            act("/holds/{id}/answer", APPROVER),
            see("/concern", FRONTLINE),
            act("/concern", FRONTLINE),
            see("/concern/{id}", FRONTLINE),
            see("/concern/{id}/receipts/{receipt}", FRONTLINE),
            see("/status", OPERATOR));

    private Pages() {}

    private static Page see(String path, Open open) {
        return new Page(false, path, open, Set.of());
    }

    private static Page act(String path, Open open) {
        return new Page(true, path, open, Set.of());
    }

    private static Page see(String path, Role... roles) {
        return new Page(false, path, Open.ROLES, Set.of(roles));
    }

    private static Page act(String path, Role... roles) {
        return new Page(true, path, Open.ROLES, Set.of(roles));
    }
}
