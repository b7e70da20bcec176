package org.throughline.trials.architecture;

import java.util.Set;

/**
 * The ground that a building stands on.
 *
 * @param root the package under which every package is a room
 * @param outbuildings names of packages directly under the root that use the house and stand beside it
 * @param rim names of the only rooms that may use the frameworks of the rim
 */
public record Site(String root, Set<String> outbuildings, Set<String> rim) {

    /** Throughline itself. */
    public static final Site THROUGHLINE = new Site("org.throughline", Set.of("trials", "plant"), Set.of("web"));

    boolean holds(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    boolean isOutbuilding(String packageName) {
        return outbuildings.contains(under(packageName).replaceAll("\\..*", ""));
    }

    boolean isRim(String packageName) {
        return rim.contains(spoken(packageName));
    }

    /** The package's name as people say it: without the root. The root package is where Main lives. */
    String spoken(String packageName) {
        return packageName.equals(root) ? "Main" : under(packageName);
    }

    private String under(String packageName) {
        return packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
    }
}
