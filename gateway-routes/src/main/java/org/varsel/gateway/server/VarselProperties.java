package org.varsel.gateway.server;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything an operator can set, under {@code varsel.} A key that is not listed here stops the start: a mistyped limit
 * must not silently be the default.
 *
 * @param home the gateway's folder; every relative path of this configuration is meant from there
 * @param bind the address on which agencies and the desk are served
 * @param managementBind the address of health and metrics
 * @param ports the three ports
 * @param limits what a caller may ask of the gateway
 * @param keys the gateway's own keys
 * @param parties the registered parties
 * @param certificates how the parties' certificates are judged
 * @param log the disclosure logs, one an oversight body
 * @param secondPlace folder for the copy of each log's last checkpoint, best on another disk
 * @param policies the law in force
 * @param desk the compliance desk
 * @param operator the organisation that runs the gateway, by which it signs receipts: scheme and number
 * @param zone the time zone whose days count for law and age
 * @param registers what is asked for facts about a disclosure
 * @param populationFile file of registered municipalities (number,municipality a line) where no register is connected
 * @param delivery how recorded disclosures are sent
 * @param hold how cases wait for a person
 */
@ConfigurationProperties(prefix = "varsel", ignoreUnknownFields = false)
@Validated
public record VarselProperties(
        @NotNull Path home,
        @DefaultValue("127.0.0.1") InetAddress bind,
        @DefaultValue("127.0.0.1") InetAddress managementBind,
        @DefaultValue @Valid Ports ports,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Keys keys,
        @DefaultValue @Valid Parties parties,
        @DefaultValue @Valid Certificates certificates,
        @DefaultValue @Valid Log log,
        @DefaultValue("second") Path secondPlace,
        @DefaultValue @Valid Policies policies,
        @DefaultValue @Valid Desk desk,
        @DefaultValue("0192:310000604") @Pattern(regexp = "[0-9]{4}:[A-Za-z0-9._-]{1,35}") String operator,
        @DefaultValue("Europe/Oslo") ZoneId zone,
        @DefaultValue @Valid Registers registers,
        @Nullable Path populationFile,
        @DefaultValue @Valid Outgoing delivery,
        @DefaultValue @Valid Hold hold) {

    /**
     * One port a door; 0 takes any free one.
     *
     * @param agencies mutual TLS, for submissions, receipts and questions of the parties
     * @param desk TLS, for the compliance desk
     * @param management health and metrics
     * @param managementTls whether the management port speaks TLS, with the gateway's TLS key
     */
    public record Ports(
            @DefaultValue("8443") @Min(0) @Max(65535) int agencies,
            @DefaultValue("8444") @Min(0) @Max(65535) int desk,
            @DefaultValue("8445") @Min(0) @Max(65535) int management,
            @DefaultValue("false") boolean managementTls) {

        @AssertTrue(message = "must be three different ports") boolean isDistinct() {
            return (agencies == 0 || (agencies != desk && agencies != management)) && (desk == 0 || desk != management);
        }
    }

    /**
     * What a caller may ask of the gateway; beyond it the answer is 413, 429, 503, 400 or a closed connection.
     *
     * @param body the largest body of a request
     * @param headers the largest request line and headers together
     * @param silence how long a connection may send nothing while something is awaited
     * @param bodyTime how long one body may take in all
     * @param connections open connections on the agencies' port; more wait in the operating system's queue
     * @param threads requests of agencies that are worked on at once
     * @param rate requests a second that one party may make over time
     * @param burst requests that a party may make at once after a pause
     * @param concurrency requests of one party that are worked on at once
     * @param patience how long a request waits when as many as {@code threads} are worked on
     * @param backlog deliveries that may wait before new notices are refused
     * @param clockSkew how far a time may lie in the future
     * @param envelopeAge how old an envelope may be
     */
    public record Limits(
            @DefaultValue("1MB") @NotNull DataSize body,
            @DefaultValue("16KB") @NotNull DataSize headers,
            @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration silence,
            @DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration bodyTime,
            @DefaultValue("1000") @Min(1) @Max(100_000) int connections,
            @DefaultValue("64") @Min(1) @Max(10_000) int threads,
            @DefaultValue("50") @Min(1) @Max(1_000_000) int rate,
            @DefaultValue("200") @Min(1) @Max(1_000_000) int burst,
            @DefaultValue("16") @Min(1) @Max(10_000) int concurrency,
            @DefaultValue("1s") @DurationMin(millis = 0) @DurationMax(seconds = 30) Duration patience,
            @DefaultValue("10000") @Min(1) @Max(100_000_000) int backlog,
            @DefaultValue("5m") @DurationMin(seconds = 0) @DurationMax(hours = 24) Duration clockSkew,
            @DefaultValue("7d") @DurationMin(minutes = 1) Duration envelopeAge) {

        @AssertTrue(message = "body must be between 1 byte and 1 MB") boolean isBodyBounded() {
            return body.toBytes() > 0 && body.toBytes() <= 1024 * 1024;
        }

        @AssertTrue(message = "headers must be between 1 KB and 64 KB") boolean isHeadersBounded() {
            return headers.toKilobytes() >= 1 && headers.toKilobytes() <= 64;
        }
    }

    /**
     * The gateway's own keys.
     *
     * @param folder where gateway-tls.p12, gateway-seal.p12, gateway-seal-rsa.p12, kek.p12, the logs' keys and trust.pem are
     * @param passwordFile the key stores' password, one line; readable by the gateway alone. Default: {@code password} in
     *     the folder
     */
    public record Keys(@DefaultValue("keys") Path folder, @Nullable Path passwordFile) {}

    /**
     * The registered parties.
     *
     * @param folder where the party files and their certificates are
     * @param reloadEvery how often the folder is looked at for changes
     */
    public record Parties(
            @DefaultValue("parties") Path folder,
            @DefaultValue("10s") @DurationMin(millis = 100) Duration reloadEvery) {}

    /**
     * How the parties' certificates are judged, both for TLS and for seals.
     *
     * @param revocation whether a certificate must be known not to be revoked
     * @param withoutPointers what becomes of a certificate that names neither an OCSP responder nor a revocation list
     * @param freshness how long an answer of an authority is used before it is asked for again
     * @param grace how long beyond that an answer still counts while the authority is silent
     * @param timeout how long one question to an authority may take
     * @param warnBefore how long before its end a certificate is warned of
     */
    public record Certificates(
            @DefaultValue("required") @NotNull Revocation revocation,
            @DefaultValue("refuse") @NotNull WithoutPointers withoutPointers,
            @DefaultValue("1h") @DurationMin(minutes = 1) @DurationMax(days = 7) Duration freshness,
            @DefaultValue("24h") @DurationMin(seconds = 0) @DurationMax(days = 30) Duration grace,
            @DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration timeout,
            @DefaultValue("30d") @DurationMin(days = 1) @DurationMax(days = 365) Duration warnBefore) {

        /** Whether revocation is looked at. */
        public enum Revocation {
            /** An answer is needed, of OCSP or a list. */
            REQUIRED,
            /** Nobody is asked; told at the start and in health. */
            OFF
        }

        /** What becomes of a certificate whose authority says nowhere whether it is revoked. */
        public enum WithoutPointers {
            /** It is not used. */
            REFUSE,
            /** Taking it out of the registry is the only way to stop it. */
            ACCEPT
        }
    }

    /**
     * The disclosure logs.
     *
     * @param domains one log for each oversight body; a party file names the domain of what the party discloses
     */
    public record Log(@DefaultValue @Valid List<Domain> domains) {

        public Log {
            domains = List.copyOf(domains);
        }
    }

    /**
     * One disclosure log.
     *
     * @param name short name, part of file names and URLs
     * @param origin the log's name in its checkpoints
     * @param authority the oversight body, for people
     */
    public record Domain(
            @NotEmpty @Pattern(regexp = "[a-z0-9-]{1,40}", message = "must be lower case, digits and hyphens") String name,
            @NotBlank String origin,
            @NotBlank String authority) {}

    /**
     * The law in force.
     *
     * @param profile which packs may be used: {@code signed-off}, only those that a lawyer has signed off; {@code demo}, all,
     *     for synthetic people only; or the names of packs that the operator answers for, with commas between
     * @param packs folder of law packs of which the demo profile makes its bundle; default: the packs inside the program
     * @param folder where bundles are handed in ({@code incoming}), kept, or laid aside ({@code refused})
     * @param lookEvery how often that folder is looked at
     */
    public record Policies(
            @DefaultValue("signed-off") @NotBlank String profile,
            @Nullable Path packs,
            @DefaultValue("law") Path folder,
            @DefaultValue("10s") @DurationMin(millis = 100) Duration lookEvery) {}

    /**
     * What is asked for facts about a disclosure, beside registers that are plugged in as beans.
     *
     * @param file a register in a file: registered municipalities, charters, lists of cases
     * @param timeout how long all registers together may take; what was not said by then is unknown
     */
    public record Registers(
            @Nullable Path file,
            @DefaultValue("2s") @DurationMin(millis = 10) @DurationMax(seconds = 30) Duration timeout) {}

    /**
     * The compliance desk.
     *
     * @param accountsFile local accounts of the desk
     */
    public record Desk(@DefaultValue("desk/accounts.yaml") Path accountsFile) {}

    /**
     * How recorded disclosures are sent.
     *
     * @param poll how often the outbox is looked at
     * @param sweep how often expired rows are ended
     * @param workers deliveries under way at once, all recipients together
     * @param lease how long a claimed row is nobody else's; longer than timeout
     * @param timeout how long one delivery may take, answer included
     * @param connectTimeout how long a connection may take
     * @param firstRetry the wait after the first failure; doubles from there
     * @param longestRetry the longest wait between attempts
     */
    public record Outgoing(
            @DefaultValue("200ms") @DurationMin(millis = 10) Duration poll,
            @DefaultValue("1s") @DurationMin(millis = 10) Duration sweep,
            @DefaultValue("16") @Min(1) @Max(256) int workers,
            @DefaultValue("60s") @DurationMin(seconds = 1) Duration lease,
            @DefaultValue("15s") @DurationMin(millis = 100) Duration timeout,
            @DefaultValue("5s") @DurationMin(millis = 100) Duration connectTimeout,
            @DefaultValue("1s") @DurationMin(millis = 10) Duration firstRetry,
            @DefaultValue("5m") @DurationMin(millis = 10) Duration longestRetry) {

        @AssertTrue(message = "lease must be longer than timeout") boolean isLeaseLongEnough() {
            return lease.compareTo(timeout) > 0;
        }
    }

    /**
     * How cases wait for a person.
     *
     * @param sweep how often overdue cases are closed
     * @param longest the longest a case waits, where the pack says nothing shorter
     */
    public record Hold(
            @DefaultValue("1s") @DurationMin(millis = 10) Duration sweep,
            @DefaultValue("30d") @DurationMin(millis = 10) Duration longest) {}

    /** A path of this configuration, from the home folder when relative. */
    public Path resolve(Path path) {
        return home.resolve(path);
    }

    /** The password file of the key stores. */
    public Path passwordFile() {
        Path own = keys.passwordFile();
        return resolve(own == null ? keys.folder().resolve("password") : own);
    }
}
