package org.varsel.gateway.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.varsel.gateway.review.read.Use;
import org.varsel.schemas.code.CodeLists;

/**
 * A search for a person as somebody typed it. Comes by POST alone, is never logged, and goes back into the page only
 * when something about it was wrong.
 *
 * @param by number or name
 */
record PersonForm(
        String by, String type, String number, String fullName, String dateOfBirth, String use, String reason) {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
    private static final int LONGEST = 200;

    static final PersonForm EMPTY = new PersonForm("number", "no-fnr", "", "", "", "", "");

    Complaints check() {
        Complaints wrong = new Complaints();
        if (byName()) {
            if (fullName.isBlank() || fullName.length() > LONGEST) {
                wrong.add("fullName", "person.name.missing");
            }
            if (!DATE.matcher(dateOfBirth.strip()).matches()) {
                wrong.add("dateOfBirth", "person.born.wrong");
            }
        } else if (by.equals("number")) {
            if (!CodeLists.standard().list("identifier-type").contains(type)) {
                wrong.add("type", "person.type.missing");
            }
            if (number.isBlank() || number.length() > LONGEST) {
                wrong.add("number", "person.number.missing");
            }
        } else {
            wrong.add("by-number", "person.by.missing");
        }
        if (lawfulUse().isEmpty()) {
            wrong.add("use", "use.missing");
        }
        Reason.of(reason, wrong);
        return wrong;
    }

    public boolean byName() {
        return by.equals("name");
    }

    public Optional<Use> lawfulUse() {
        return Use.ofWord(use);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "PersonForm[" + by + "]";
    }
}
