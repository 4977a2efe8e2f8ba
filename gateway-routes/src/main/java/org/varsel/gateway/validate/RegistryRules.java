package org.varsel.gateway.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.Office;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.schemas.notice.Org;
import org.varsel.schemas.notice.Recipient;
import org.varsel.schemas.notice.SubmissionHeader;
import org.varsel.schemas.type.Kind;
import org.varsel.schemas.type.MessageType;

/**
 * Whether the named organisations are registered and act in roles that the message type knows. Whether the law lets the
 * one tell the other is not asked here.
 */
final class RegistryRules {

    private final PartyRegistry registry;

    RegistryRules(PartyRegistry registry) {
        this.registry = registry;
    }

    void check(Party sender, MessageType type, SubmissionHeader header, String jurisdiction) {
        if (type.from().stream().noneMatch(sender::holds)) {
            throw new Rejected(
                            ErrorCode.VALIDATE_ROLE_NOT_PERMITTED,
                            type.id() + " is sent by " + String.join(", ", sorted(type.from()))
                                    + "; the sender holds none of these roles.")
                    .at("/header/type");
        }
        if (!jurisdiction.equals(sender.jurisdiction())) {
            throw new Rejected(
                            ErrorCode.VALIDATE_JURISDICTION,
                            "The notice's jurisdiction is not the one that its sender is registered in.")
                    .at("/legal/jurisdiction");
        }
        requireOrigin(sender, type, header);
        requireRecipients(type, header);
        requireOffices(sender, header);
    }

    /**
     * A unit of a municipality that stands behind an office is neither told nor heard directly by the bodies with which it deals through that
     * office. The notice is refused and not sent on: whom a sender tells is what it signed.
     */
    private void requireOffices(Party sender, SubmissionHeader header) {
        List<Recipient> recipients = header.permittedRecipient();
        for (int i = 0; recipients != null && i < recipients.size(); i++) {
            Recipient recipient = recipients.get(i);
            Party party = registry.byId(recipient.scheme(), recipient.value()).orElse(null);
            String role = recipient.role();
            if (party == null || role == null) {
                continue; // refused above
            }
            Office before = party.ties().office().orElse(null);
            if (before != null
                    && !before.party().equals(sender.id())
                    && before.with().stream().anyMatch(sender::holds)) {
                throw behind("the recipient is behind the office " + before.party(), i);
            }
            Office own = sender.ties().office().orElse(null);
            if (own != null && !own.party().equals(party.id()) && own.with().contains(role)) {
                throw behind("the sender is behind the office " + own.party(), i);
            }
        }
    }

    private static Rejected behind(String detail, int recipient) {
        return new Rejected(ErrorCode.VALIDATE_UNIT_BEHIND, detail).at("/header/permittedRecipient/" + recipient);
    }

    /** Either the sender's own notice, or a relay: then originator and principal are one other registered party. */
    private void requireOrigin(Party sender, MessageType type, SubmissionHeader header) {
        boolean relayed = !same(header.originator(), sender.id());
        Org principal = header.onBehalfOf();
        if (!relayed && principal != null) {
            throw new Rejected(ErrorCode.VALIDATE_ORIGINATOR, "The sender's own notice is on nobody's behalf.")
                    .at("/header/onBehalfOf");
        }
        if (!relayed) {
            return;
        }
        Party originator = party(header.originator());
        if (originator == null || originator.roles().stream().noneMatch(type.from()::contains)) {
            throw new Rejected(
                            ErrorCode.VALIDATE_ORIGINATOR,
                            "The originator is not a registered party that may send this type.")
                    .at("/header/originator");
        }
        if (principal == null
                || !principal.scheme().equals(header.originator().scheme())
                || !principal.value().equals(header.originator().value())) {
            throw new Rejected(
                            ErrorCode.VALIDATE_ORIGINATOR, "A relayed notice names its originator in onBehalfOf too.")
                    .at("/header/onBehalfOf");
        }
    }

    private void requireRecipients(MessageType type, SubmissionHeader header) {
        List<Recipient> recipients = header.permittedRecipient();
        if (type.kind() == Kind.ANSWER && recipients != null) {
            throw new Rejected(
                            ErrorCode.VALIDATE_ROLE_NOT_PERMITTED,
                            type.id() + " names no recipients; the gateway knows whom it concerns.")
                    .at("/header/permittedRecipient");
        }
        if (recipients == null) {
            if (!type.kind().tells()) {
                return;
            }
            throw new Rejected(ErrorCode.VALIDATE_RECIPIENT_UNKNOWN, "The notice names no recipient.")
                    .at("/header/permittedRecipient");
        }
        List<Finding> unknown = new ArrayList<>();
        List<Finding> notPermitted = new ArrayList<>();
        Set<PartyId> seen = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            Recipient recipient = recipients.get(i);
            String pointer = "/header/permittedRecipient/" + i;
            String role = recipient.role();
            Party party = registry.byId(recipient.scheme(), recipient.value()).orElse(null);
            if (party == null || role == null || !party.holds(role)) {
                unknown.add(new Finding(pointer, "recipient", "is not a registered party in the role addressed"));
            } else if (!type.to().contains(role)) {
                notPermitted.add(new Finding(pointer + "/role", "role", "does not receive this message type"));
            } else if (same(header.sender(), party.id())) {
                notPermitted.add(new Finding(pointer, "self", "is the sender itself"));
            } else if (!seen.add(party.id())) {
                notPermitted.add(new Finding(pointer, "twice", "is named twice; name each party once"));
            }
        }
        refuse(ErrorCode.VALIDATE_RECIPIENT_UNKNOWN, "Recipients are not registered as addressed.", unknown);
        refuse(ErrorCode.VALIDATE_ROLE_NOT_PERMITTED, "Recipients may not be addressed so.", notPermitted);
    }

    private static void refuse(ErrorCode code, String detail, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Rejected(code, detail).with(findings);
        }
    }

    private @Nullable Party party(Org org) {
        return registry.byId(org.scheme(), org.value()).orElse(null);
    }

    private static boolean same(Org org, PartyId id) {
        return org.scheme().equals(id.scheme()) && org.value().equals(id.value());
    }

    private static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }
}
