package org.varsel.log.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes: refused as an entry, or exactly these bytes again and all members readable. */
class LogEntryFuzzTest {
    @FuzzTest
    void readsTheEntryOrRefuses(byte[] input) {
        LogEntry entry;
        try {
            entry = LogEntry.parse(input);
        } catch (MalformedEntry refused) {
            return;
        }
        assertThat(entry.bytes()).isEqualTo(input);
        assertThat(entry.leafHash()).isEqualTo(LogEntry.parse(entry.bytes()).leafHash());
        assertThat(entry.id()).isNotEmpty();
        for (String slot : entry.slots()) {
            assertThat(slot).isNotEmpty();
        }
    }
}
