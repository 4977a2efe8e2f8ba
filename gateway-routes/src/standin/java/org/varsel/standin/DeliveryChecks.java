package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything a recipient holds against a delivery before it believes a word of it: that the disclosure was logged, that the
 * gateway sealed it to us, and that every field was logged as leaving, no field more.
 */
final class DeliveryChecks {
    private final Profile profile;
    private final Seals seals;
    private final Optional<OwnFormat> format;
    private final Packages packages;

    /** @param format what this party's own system takes, where it does not read the notice itself */
    DeliveryChecks(Profile profile, Seals seals, Optional<OwnFormat> format) {
        this.profile = profile;
        this.seals = seals;
        this.format = format;
        this.packages = new Packages(profile);
    }

    Verdict check(Delivery delivery) {
        Run run = new Run();
        LogProof proof = run.get("the proof can be read", () -> LogProof.parse(delivery.proof()));
        if (proof != null) {
            run.that("the entry is in the log that the checkpoint names", proof.includes(delivery.entry()));
            run.that("a log we know signed the checkpoint", proof.signedByOneOf(profile.logKeys()));
        }
        ObjectNode entry = run.get("the log entry can be read", () -> Json.parseObject(delivery.entry()));
        if (entry != null) {
            run.that("the log entry is of format dlog/1", says(entry, "fmt", "dlog/1"));
            run.that("the log entry records a disclosure", says(entry, "typ", "disclosure"));
            run.that("the log entry is about this disclosure", says(entry, "id", delivery.disclosureId()));
            run.that("the log entry holds the digest of these sealed bytes", says(entry, "msg", delivery.messageDigest()));
        }
        byte[] signed = signed(delivery, run);
        ObjectNode payload =
                signed == null ? null : run.get("the notice is strict JSON", () -> Json.parseObject(signed));
        if (signed == null || payload == null) {
            return new Verdict(run.checks, null);
        }
        run.that("the notice is canonical JSON", Arrays.equals(signed, Json.canonical(payload)));
        if (entry != null) {
            checkContent(delivery, entry, payload, run);
        }
        return new Verdict(run.checks, payload);
    }

    private byte @org.jspecify.annotations.Nullable [] signed(Delivery delivery, Run run) {
        if (delivery.packaged()) {
            byte[] container = run.get("the notice is sealed to us", () -> packages.open(delivery.sealed()));
            return container == null
                    ? null
                    : run.get("the gateway signed the notice", () -> packages.signedByGateway(container));
        }
        String jws = run.get(
                "the notice is sealed to us", () -> seals.open("varsel-disclosure+jws", delivery.jwe()));
        return jws == null
                ? null
                : run.get("the gateway signed the notice", () -> seals.signedByGateway("varsel-disclosure+jws", jws));
    }

    private void checkContent(Delivery delivery, ObjectNode entry, ObjectNode payload, Run run) {
        JsonNode disclosure = payload.path("disclosure");
        JsonNode header = disclosure.path("header");
        JsonNode legal = disclosure.path("legal");
        run.that("the notice carries the id it was delivered under", says(header, "disclosureId", delivery.disclosureId()));
        run.that("the notice is of the type it was announced as",
                delivery.type().equals("org.varsel." + header.path("type").asText()));
        run.that("the notice is addressed to us",
                says(header.path("recipient"), "scheme", profile.scheme())
                        && says(header.path("recipient"), "value", profile.value()));
        run.that("the notice names the law bundle that was logged",
                legal.has("policyDigest") && legal.path("policyDigest").equals(entry.path("pol")));
        run.that("the notice names the purpose that was logged",
                legal.has("purpose") && legal.path("purpose").equals(entry.path("purpose")));
        format.ifPresent(own -> run.that(
                "our own system takes the message in " + own.name(),
                own.faults(payload.path("message"), delivery.disclosureId())));
        Openings openings =
                run.get("every opening belongs to the log entry", () -> Openings.parse(payload.path("openings"), entry));
        if (openings != null) {
            run.that("the reference to the person is the one that was logged",
                    openings.agree("header.subjectRef", header.path("subjectRef")));
            run.that("every field was logged as leaving, with this very value",
                    openings.unopened(disclosure.path("content")));
            run.that("nothing was logged as leaving that did not arrive",
                    openings.unsent(disclosure.path("content")));
        }
    }

    private static boolean says(JsonNode node, String member, String expected) {
        return expected.equals(node.path(member).asText(null));
    }

    /** Collects the checks of one delivery in the order in which they were made. */
    private static final class Run {
        private final List<Check> checks = new ArrayList<>();

        private void that(String fact, boolean holds) {
            checks.add(new Check(fact, holds ? null : "it is not so"));
        }

        /** @param offenders paths for which the fact does not hold */
        private void that(String fact, List<String> offenders) {
            checks.add(new Check(fact, offenders.isEmpty() ? null : String.join(", ", offenders)));
        }

        private <T> @org.jspecify.annotations.Nullable T get(String fact, Supplier<T> source) {
            try {
                T value = source.get();
                checks.add(new Check(fact, null));
                return value;
            } catch (StandInException | IllegalArgumentException e) {
                checks.add(new Check(fact, e instanceof StandInException ? e.getMessage() : "it is malformed"));
                return null;
            }
        }
    }
}
