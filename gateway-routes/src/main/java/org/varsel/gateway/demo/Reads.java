package org.varsel.gateway.demo;

import java.util.List;

/** The formats that the demo's case systems take, each with the schemas that its stand-in holds a message against. */
enum Reads {
    CANONICAL("canonical-json", ""),
    EFORMIDLING("no-eformidling", "eformidling", "sbd.schema.json"),
    FIKS("no-fiks", "fiks"),
    SF2900("dk-sf2900", "sf2900", "distribution-3.xsd"),
    XOEV("de-xoev", "xoev", "xta.xsd", "mitteilung.xsd"),
    FSC("nl-fsc", "fsc"),
    CLOUDEVENTS("cloudevents-json", "cloudevents", "event.schema.json");

    private final String dialect;
    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> schemas;

    Reads(String dialect, String folder, String... schemas) {
        this.dialect = dialect;
        this.folder = folder;
        this.schemas = List.of(schemas);
    }

    String dialect() {
        return dialect;
    }

    /** The schema files, below the folder in which every format has its own. */
    List<String> schemas() {
        return schemas.stream().map(file -> folder + "/" + file).toList();
    }
}
