package org.varsel.log.tree;

import org.varsel.log.DisclosureLogException;

/** A node that the tree's size says must exist is not in the store: the store is damaged or behind. */
public final class NodeMissing extends DisclosureLogException {
    public NodeMissing(int level, long index) {
        super("node " + index + " of level " + level + " is missing in the tree's store");
    }
}
