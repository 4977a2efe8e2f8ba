package org.varsel.policies.analysis.box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of points as decision diagrams: one node asks one axis and has one child for each class; equal nodes are one node, so equal sets
 * have equal numbers. Grows only; not safe for several threads.
 */
final class Diagrams {
    static final int NONE = 0;
    static final int ALL = 1;
    private static final int MOST_NODES = 2_000_000;
    private static final int BELOW_ALL_AXES = Integer.MAX_VALUE;

    private final int[] sizes;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final PairTable meets = new PairTable();
    private final PairTable unions = new PairTable();
    private final PairTable rests = new PairTable();

    /** @param sizes how many classes each axis has */
    Diagrams(int[] sizes) {
        this.sizes = sizes.clone();
        nodes.add(new Node(BELOW_ALL_AXES, new int[0]));
        nodes.add(new Node(BELOW_ALL_AXES, new int[0]));
    }

    int node(int axis, int[] children) {
        if (Arrays.stream(children).allMatch(child -> child == children[0])) {
            return children[0];
        }
        Node node = new Node(axis, children);
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        if (nodes.size() >= MOST_NODES) {
            throw new TooManyRegions(MOST_NODES);
        }
        nodes.add(node);
        numbers.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    int axis(int number) {
        return nodes.get(number).axis;
    }

    int child(int number, int valueClass) {
        return nodes.get(number).children[valueClass];
    }

    int and(int one, int other) {
        if (one == other || other == ALL) {
            return one;
        } else if (one == ALL) {
            return other;
        } else if (one == NONE || other == NONE) {
            return NONE;
        }
        return combined(meets, this::and, Math.min(one, other), Math.max(one, other));
    }

    int or(int one, int other) {
        if (one == other || other == NONE) {
            return one;
        } else if (one == NONE) {
            return other;
        } else if (one == ALL || other == ALL) {
            return ALL;
        }
        return combined(unions, this::or, Math.min(one, other), Math.max(one, other));
    }

    int minus(int one, int other) {
        if (one == other || one == NONE || other == ALL) {
            return NONE;
        } else if (other == NONE) {
            return one;
        }
        return combined(rests, this::minus, one, other);
    }

    private int combined(PairTable table, Operation operation, int one, int other) {
        int known = table.get(one, other);
        if (known >= 0) {
            return known;
        }
        int axis = Math.min(axis(one), axis(other));
        int[] children = new int[sizes[axis]];
        for (int i = 0; i < children.length; i++) {
            children[i] = operation.apply(at(one, axis, i), at(other, axis, i));
        }
        int result = node(axis, children);
        table.put(one, other, result);
        return result;
    }

    private int at(int number, int axis, int valueClass) {
        return axis(number) == axis ? child(number, valueClass) : number;
    }

    private interface Operation {
        int apply(int one, int other);
    }

    /** Compares what stands in it, unlike a record with an array. */
    private static final class Node {
        private final int axis;
        private final int[] children;
        private final int hash;

        Node(int axis, int[] children) {
            this.axis = axis;
            this.children = children;
            this.hash = 31 * axis + Arrays.hashCode(children);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && node.axis == axis && Arrays.equals(node.children, children);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
