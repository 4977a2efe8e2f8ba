package org.varsel.policies.pack;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A duty as a rule states it. */
public record DutySpec(String name, @Nullable Period period, @Nullable Period within, Source source) {}
