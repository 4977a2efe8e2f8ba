package org.varsel.policies.bundle;

/**
 * A lawyer's word for one pack as it stands. It holds for these very rules: a pack that says anything else has another digest.
 *
 * @param pack the pack's name: "no"
 * @param digest of the pack's meaning, as {@code varsel policy build} prints it
 * @param lawyer the name of the person who answers
 * @param office where and as what
 * @param date the day of the signature, {@code yyyy-MM-dd}
 * @param scope what the word covers, in the lawyer's words
 */
public record SignOff(
        String pack, String version, String digest, String lawyer, String office, String date, String scope) {}
