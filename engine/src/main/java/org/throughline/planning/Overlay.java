package org.throughline.planning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sheets of a plan of which some are different; the plan below never learns of it. */
final class Overlay implements Worksheet.Sheets {

    private static final int FREE = -1;
    private static final int USUAL_SIZE = 64;

    private final Worksheet.Sheets below;
    /** Open addressing; there is always a free place. */
    private int[] nodes = filled(USUAL_SIZE);

    private @Nullable NodeSheet[] edited = new @Nullable NodeSheet[USUAL_SIZE];
    private int count;

    Overlay(Worksheet.Sheets below) {
        this.below = below;
    }

    private static int[] filled(int size) {
        int[] free = new int[size];
        Arrays.fill(free, FREE);
        return free;
    }

    @Override
    public NodeSheet at(int node) {
        NodeSheet own = edited[place(node)];
        return own == null ? below.at(node) : own;
    }

    NodeSheet before(int node) {
        return below.at(node);
    }

    /** Whether a node that is planned asks others for something else than below. */
    boolean asksOtherwise(int node) {
        NodeSheet own = edited[place(node)];
        return own != null && !own.asksTheSameAs(below.at(node));
    }

    /** The sheet of the node in this overlay, which may be changed. */
    NodeSheet edit(int node) {
        NodeSheet own = edited[place(node)];
        if (own != null) {
            return own;
        }
        NodeSheet copy = new NodeSheet(below.at(node));
        put(copy);
        return copy;
    }

    private void put(NodeSheet sheet) {
        if (2 * (count + 1) > nodes.length) {
            @Nullable NodeSheet[] all = edited;
            nodes = filled(2 * nodes.length);
            edited = new @Nullable NodeSheet[nodes.length];
            for (NodeSheet other : all) {
                if (other != null) {
                    place(other);
                }
            }
        }
        place(sheet);
        count++;
    }

    private void place(NodeSheet sheet) {
        int place = place(sheet.node);
        nodes[place] = sheet.node;
        edited[place] = sheet;
    }

    private int place(int node) {
        int mask = nodes.length - 1;
        int place = ((node * 0x9E3779B9) >>> 7) & mask;
        while (nodes[place] != FREE && nodes[place] != node) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The nodes whose sheets were edited, in order. */
    IntStream editedNodes() {
        return Arrays.stream(nodes).filter(node -> node != FREE).sorted();
    }
}
