package org.varsel.gateway.review;

import java.util.List;
import java.util.regex.Pattern;
import org.varsel.gateway.review.concern.Concern;
import org.varsel.gateway.review.concern.Reachable;
import org.varsel.gateway.review.concern.Typed;
import org.varsel.schemas.code.CodeLists;

/** What must be filled in before a concern is looked at as a submission, in the order of the page. */
final class ConcernForm {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

    private final Typed typed;
    private final Complaints wrong = new Complaints();

    private ConcernForm(Typed typed) {
        this.typed = typed;
    }

    static Complaints check(Typed typed, List<Reachable.To> reachable, List<String> purposes) {
        ConcernForm form = new ConcernForm(typed);
        form.listed("recipient", reachable.stream().map(Reachable.To::value).toList());
        form.written("fullName");
        form.date("dateOfBirth", true);
        form.date("observedOn", false);
        form.ticked("indicator", "concern-indicator", true);
        form.written("narrative");
        for (int i = 0; i < Concern.CHILDREN; i++) {
            form.child(i);
        }
        form.listed("reporterRole", codes("reporter-role"));
        form.listed("protectReporter", List.of("yes", "no"));
        form.ticked("action", "requested-action", false);
        form.listed("informed", List.of("yes", "no"));
        if (typed.text("informed").equals("no")) {
            form.listed("reasonNot", codes("not-informed-reason"));
        }
        form.listed("purpose", purposes);
        form.written("necessity");
        return form.wrong;
    }

    private void written(String field) {
        if (typed.text(field).isEmpty()) {
            wrong.add(field, "concern.missing." + field);
        }
    }

    private void date(String field, boolean needed) {
        String date = typed.text(field);
        if (date.isEmpty() ? needed : !DATE.matcher(date).matches()) {
            wrong.add(field, "concern.wrong." + field);
        }
    }

    private void listed(String field, List<String> choices) {
        if (!choices.contains(typed.text(field))) {
            wrong.add(field, "concern.missing." + field);
        }
    }

    private void ticked(String field, String list, boolean needed) {
        List<String> ticked = typed.all(field);
        if ((needed && ticked.isEmpty()) || !codes(list).containsAll(ticked)) {
            wrong.add(field, "concern.missing." + field);
        }
    }

    private void child(int row) {
        boolean named = !typed.text("childName" + row).isEmpty();
        boolean more = !typed.text("childBorn" + row).isEmpty()
                || !typed.text("childRole" + row).isEmpty();
        if (more && !named) {
            wrong.add("childName" + row, "concern.missing.childName");
        }
        if (!typed.text("childBorn" + row).isEmpty()) {
            String born = typed.text("childBorn" + row);
            if (!DATE.matcher(born).matches()) {
                wrong.add("childBorn" + row, "concern.wrong.childBorn");
            }
        }
        if (named && !codes("child-role").contains(typed.text("childRole" + row))) {
            wrong.add("childRole" + row, "concern.missing.childRole");
        }
    }

    static List<String> codes(String list) {
        return CodeLists.standard().list(list).codes().stream()
                .map(code -> code.code())
                .toList();
    }
}
