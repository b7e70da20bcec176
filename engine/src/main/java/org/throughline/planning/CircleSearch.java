package org.throughline.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for a circle among edges, with a stack of its own so that deep structures cannot overflow the thread's. */
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

    CircleSearch(Edges edges) {
        this.edges = edges;
        states = new State[edges.nodes()];
        Arrays.fill(states, State.UNSEEN);
        next = edges.starts.clone();
    }

    /**
     * The nodes of the first circle found, in the order of the edges, starting with the lowest; empty where there is
     * none.
     */
    List<Integer> circle() {
        for (int node = 0; node < edges.nodes(); node++) {
            if (states[node] == State.UNSEEN) {
                List<Integer> circle = circleBelow(node);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
        }
        return List.of();
    }

    private List<Integer> circleBelow(int root) {
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
                case OPEN -> {
                    return path.subList(path.indexOf(target), path.size());
                }
                case DONE -> {
                    // No circle leads through it.
                }
            }
        }
        return List.of();
    }

    private void enter(int node) {
        states[node] = State.OPEN;
        path.add(node);
    }
}
