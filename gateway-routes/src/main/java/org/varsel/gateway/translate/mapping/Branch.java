package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of a dialect with a value or with branches, before it is JSON or XML. Belongs to one translation. */
public final class Branch {
    private final String name;
    private final boolean list;
    private final List<Branch> branches = new ArrayList<>();
    private @Nullable JsonNode value;

    private Branch(String name, boolean list) {
        this.name = name;
        this.list = list;
    }

    public static Branch named(String name) {
        return new Branch(name, false);
    }

    /** One of a list: JSON writes it in brackets even where it is alone. */
    public static Branch listed(String name) {
        return new Branch(name, true);
    }

    public String name() {
        return name;
    }

    boolean list() {
        return list;
    }

    public Branch add(Branch branch) {
        branches.add(branch);
        return this;
    }

    public Branch value(JsonNode text) {
        value = text;
        return this;
    }

    public @Nullable JsonNode value() {
        return value;
    }

    public List<Branch> branches() {
        return Collections.unmodifiableList(branches);
    }

    /** The list itself, for those of this package who go through it for every name of every message; they only read it. */
    List<Branch> inside() {
        return branches;
    }

    /** The first branch of that name. */
    public @Nullable Branch first(String called) {
        for (Branch branch : branches) {
            if (branch.name.equals(called)) {
                return branch;
            }
        }
        return null;
    }

    boolean isEmpty() {
        return value == null && branches.isEmpty();
    }
}
