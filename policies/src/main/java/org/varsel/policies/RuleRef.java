package org.varsel.policies;

/**
 * A rule as a record names it.
 *
 * @param version the version of the pack the rule stands in
 * @param citation act and section, in the original language
 */
public record RuleRef(String id, String version, String citation) {
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
