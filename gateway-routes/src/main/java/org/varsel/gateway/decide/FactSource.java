package org.varsel.gateway.decide;

import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Facts;

/** One place that facts come from. A source adds what it knows and stays silent about the rest: unknown is not false. */
interface FactSource {
    void addTo(Facts.Builder facts, ValidNotice notice, Addressee recipient);
}
