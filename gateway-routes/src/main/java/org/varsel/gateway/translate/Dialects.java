package org.varsel.gateway.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.varsel.gateway.translate.bekymringsmelding.Bekymringsmelding;
import org.varsel.gateway.translate.canonical.CanonicalJson;
import org.varsel.gateway.translate.canonical.CanonicalXml;
import org.varsel.gateway.translate.cloudevents.CloudEvents;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.eformidling.Eformidling;
import org.varsel.gateway.translate.fiks.Fiks;
import org.varsel.gateway.translate.fsc.Fsc;
import org.varsel.gateway.translate.memo.Memo;
import org.varsel.gateway.translate.niem.Niem6;
import org.varsel.gateway.translate.sf2900.Sf2900;
import org.varsel.gateway.translate.workbasket.WorkBasket;
import org.varsel.gateway.translate.xoev.DeXoev;

/** Every dialect that is installed, by the name that a party file uses. */
public final class Dialects {
    private static final Dialects STANDARD = new Dialects(List.of(
            new CanonicalJson(),
            new CanonicalXml(),
            new Eformidling(),
            new Fiks(),
            new Bekymringsmelding(),
            CloudEvents.structured(),
            CloudEvents.binary(),
            CloudEvents.nlGov(),
            new Sf2900(),
            new Memo(),
            new Fsc(),
            new DeXoev(),
            new Niem6(),
            new WorkBasket()));

    private final Map<String, Dialect> byName = new LinkedHashMap<>();

    private Dialects(List<Dialect> dialects) {
        dialects.forEach(dialect -> byName.put(dialect.name(), dialect));
    }

    public static Dialects standard() {
        return STANDARD;
    }

    public Optional<Dialect> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    public List<Dialect> all() {
        return List.copyOf(byName.values());
    }
}
