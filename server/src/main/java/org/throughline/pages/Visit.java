package org.throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A request as a page sees it. */
public final class Visit {

    private final Visitor visitor;
    private final Map<String, String> places;
    private final Map<String, List<String>> said;
    private final Set<String> declared;

    /**
     * A request.
     *
     * @param visitor who asks
     * @param places the parts of the address that its pattern names, such as {@code order}
     * @param said what stands behind the question mark
     * @param declared what may be read of it
     */
    public Visit(
            Visitor visitor, Map<String, String> places, Map<String, List<String>> said, List<Parameter> declared) {
        this.visitor = visitor;
        this.places = Map.copyOf(places);
        this.said = Map.copyOf(said);
        this.declared = declared.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Who asks. */
    public Visitor visitor() {
        return visitor;
    }

    /** The named part of the address; the pattern has it, so it is there. */
    public String place(String name) {
        String value = places.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The address has no part (%s).".formatted(name));
        }
        return value;
    }

    /**
     * What stands behind the question mark under this name.
     *
     * @throws IllegalArgumentException when the page does not declare that it reads it
     */
    public Optional<String> parameter(Parameter parameter) {
        return all(parameter).stream().findFirst();
    }

    /**
     * All that stands behind the question mark under this name, in its order.
     *
     * @throws IllegalArgumentException when the page does not declare that it reads it
     */
    public List<String> all(Parameter parameter) {
        if (!declared.contains(parameter.name())) {
            throw new IllegalArgumentException(
                    "What is read (%s) is not declared. Maybe add it to the page's parameters."
                            .formatted(parameter.name()));
        }
        return said.getOrDefault(parameter.name(), List.of());
    }
}
