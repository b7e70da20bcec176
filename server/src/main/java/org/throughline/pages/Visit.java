package org.throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a page sees it.
 *
 * @param visitor who asks
 * @param places the parts of the address that its pattern names, such as {@code order}
 * @param parameters what stands behind the question mark
 */
public record Visit(Visitor visitor, Map<String, String> places, Map<String, List<String>> parameters) {

    public Visit {
        places = Map.copyOf(places);
        parameters = Map.copyOf(parameters);
    }

    /** The named part of the address; the pattern has it, so it is there. */
    public String place(String name) {
        String value = places.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The address has no part (%s).".formatted(name));
        }
        return value;
    }

    /** What stands behind the question mark under this name. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
