package org.varsel.policies;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient must do with what it gets.
 *
 * @param name the code of the duty: "no-onward-sharing", "delete-after", "acknowledge"
 * @param period how long something may last ("delete-after")
 * @param within by when something must be done ("acknowledge")
 * @param source "law" when the figure or the duty stands in the provision, "policy-floor" when it is our own choice
 */
public record Duty(String name, @Nullable Period period, @Nullable Period within, String source, RuleRef rule) {}
