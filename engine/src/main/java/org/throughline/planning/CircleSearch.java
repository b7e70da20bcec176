package org.throughline.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for the circles among edges, with a stack of its own so that deep structures cannot overflow the thread's. Each
 * edge that leads back to where the walk came from closes one: where none of them is left, there is no circle.
 */
final class CircleSearch {

    private enum State {
        UNSEEN,
        OPEN,
        DONE
    }

    private final Edges edges;
    private final State[] states;
    private final int[] next;
    private final List<Integer> path = new ArrayList<>();
    private final List<List<Integer>> circles = new ArrayList<>();

    CircleSearch(Edges edges) {
        this.edges = edges;
        states = new State[edges.nodes()];
        Arrays.fill(states, State.UNSEEN);
        next = edges.starts.clone();
    }

    /** The nodes of each circle, in the order of the edges; empty where there is none. */
    List<List<Integer>> circles() {
        for (int node = 0; node < edges.nodes(); node++) {
            if (states[node] == State.UNSEEN) {
                walk(node);
            }
        }
        return circles;
    }

    private void walk(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.getLast();
            if (next[node] == edges.starts[node + 1]) {
                states[node] = State.DONE;
                path.removeLast();
                continue;
            }
            int target = edges.targets[next[node]];
            next[node]++;
            switch (states[target]) {
                case UNSEEN -> enter(target);
                case OPEN -> circles.add(List.copyOf(path.subList(path.indexOf(target), path.size())));
                case DONE -> {
                    // Every circle through it was closed before.
                }
            }
        }
    }

    private void enter(int node) {
        states[node] = State.OPEN;
        path.add(node);
    }
}
