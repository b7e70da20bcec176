package org.throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list as somebody has narrowed it.
 *
 * @param chosen what the address chooses, by parameter; empty where all is shown
 * @param rows of one page
 * @param kinds how many rows there are of each kind, whatever kind is chosen
 * @param offered the values that may be chosen, by parameter
 * @param days the parameters whose values are days
 */
public record Narrowed<R>(
        Map<String, String> chosen,
        Leaf<R> rows,
        List<Count> kinds,
        Map<String, List<String>> offered,
        Set<String> days) {

    /** How many rows there are of a kind. */
    public record Count(String kind, long count) {}

    /** What is chosen under this name; empty where all is shown. */
    public String choice(String name) {
        return chosen.getOrDefault(name, "");
    }
}
