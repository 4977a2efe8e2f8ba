package org.varsel.policies.analysis.smt;

import java.util.List;

/** When something is true and when it is not false, as SMT-LIB terms. */
record Term(String holds, String possible) {
    static final Term FALSE = new Term("false", "false");

    static Term all(List<Term> terms) {
        return new Term(
                joined("and", terms.stream().map(Term::holds).toList()),
                joined("and", terms.stream().map(Term::possible).toList()));
    }

    static Term any(List<Term> terms) {
        return terms.isEmpty()
                ? FALSE
                : new Term(
                        joined("or", terms.stream().map(Term::holds).toList()),
                        joined("or", terms.stream().map(Term::possible).toList()));
    }

    Term not() {
        return new Term("(not " + possible + ")", "(not " + holds + ")");
    }

    private static String joined(String operator, List<String> terms) {
        return terms.size() == 1 ? terms.get(0) : "(" + operator + " " + String.join(" ", terms) + ")";
    }
}
