package org.throughline.trials.plain;

import java.util.Comparator;

/** A node of the plan: an item at a site (§3). */
record Node(String item, String site) implements Comparable<Node> {

    private static final Comparator<Node> ORDER =
            Comparator.comparing(Node::item, CodePoints.ORDER).thenComparing(Node::site, CodePoints.ORDER);

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return item + "@" + site;
    }
}
