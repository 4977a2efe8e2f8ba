package org.varsel.policies.explain;

import org.varsel.policies.Effect;

/** A rule in one line. */
public record RuleSummary(String id, Effect effect, String status, String source, String citation, String title) {}
