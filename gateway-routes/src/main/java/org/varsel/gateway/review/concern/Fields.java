package org.varsel.gateway.review.concern;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which field of the form a place of the submission comes from. */
public final class Fields {
    /** Where the fault is of no field that anybody typed. */
    public static final String NONE = "concern";

    private static final Map<String, String> BY_POINTER = new LinkedHashMap<>();

    static {
        BY_POINTER.put("/content/identity/fullName", "fullName");
        BY_POINTER.put("/content/identity/dateOfBirth", "dateOfBirth");
        BY_POINTER.put("/content/residence", "municipality");
        BY_POINTER.put("/content/concern/observedOn", "observedOn");
        BY_POINTER.put("/content/concern/indicator", "indicator");
        BY_POINTER.put("/content/concern/narrative", "narrative");
        BY_POINTER.put("/content/concern/history", "history");
        BY_POINTER.put("/content/concern/actionsTaken", "actionsTaken");
        BY_POINTER.put("/content/concern/otherAgencies", "otherAgencies");
        BY_POINTER.put("/content/reporter/role", "reporterRole");
        BY_POINTER.put("/content/reporter/name", "reporterName");
        BY_POINTER.put("/content/requestedAction/action", "action");
        BY_POINTER.put("/content/requestedAction/text", "actionText");
        BY_POINTER.put("/header/permittedRecipient", "recipient");
        BY_POINTER.put("/legal/purpose", "purpose");
        BY_POINTER.put("/legal/necessityStatement", "necessity");
        BY_POINTER.put("/legal/personInformed", "informed");
    }

    private Fields() {}

    /** The field's name, which is its message's too; {@link #NONE} where there is none. */
    public static String of(String pointer) {
        return BY_POINTER.entrySet().stream()
                .filter(entry -> pointer.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> child(pointer));
    }

    /** The children's rows have their number in the name. */
    private static String child(String pointer) {
        String list = "/content/children/child/";
        if (!pointer.startsWith(list)) {
            return NONE;
        }
        String row = pointer.substring(list.length()).split("/", 2)[0];
        if (pointer.endsWith("/dateOfBirth")) {
            return "childBorn" + row;
        }
        return (pointer.endsWith("/role") ? "childRole" : "childName") + row;
    }
}
