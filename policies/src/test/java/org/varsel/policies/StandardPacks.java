package org.varsel.policies;

import java.util.List;
import java.util.stream.Stream;
import org.varsel.policies.pack.Pack;

/** Every pack that ships, each for the same checks. */
final class StandardPacks {
    private static final List<Pack> ALL =
            LawBundles.standard(PackProfile.demo()).packs();

    private StandardPacks() {}

    static Stream<Pack> all() {
        return ALL.stream();
    }

    /** Without those that are there to explain why nothing may be told. */
    static Stream<Pack> permitting() {
        return all().filter(pack -> !pack.header().denyOnly());
    }

    /** Those that are there to explain why nothing may be told. */
    static Stream<Pack> denying() {
        return all().filter(pack -> pack.header().denyOnly());
    }

    static Stream<String> names() {
        return all().map(pack -> pack.header().name());
    }
}
