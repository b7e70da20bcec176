package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that people know, each for one thing only, and the way back from a name to the thing. */
public final class Names<I> {

    private final Map<I, String> names;
    private final Map<String, I> things = new HashMap<>();

    private Names(Map<I, String> names) {
        this.names = names;
        names.forEach((thing, name) -> things.put(name, thing));
    }

    /**
     * Gives each thing the plainest of its names that it shares with nobody.
     *
     * @param candidates the names of each thing from the plainest to the most telling; blank ones do not count, and
     *     behind the last stands the identity itself
     */
    static <I> Names<I> unique(Map<I, List<String>> candidates) {
        Map<I, List<String>> usable = LinkedHashMap.newLinkedHashMap(candidates.size());
        candidates.forEach((thing, names) -> usable.put(thing, usable(thing, names)));
        Map<I, Integer> chosen = new HashMap<>();
        Set<I> shared = Set.of();
        do {
            shared.forEach(thing -> chosen.merge(thing, 1, Integer::sum));
            shared = shared(usable, chosen);
        } while (!shared.isEmpty());
        Map<I, String> names = LinkedHashMap.newLinkedHashMap(usable.size());
        usable.forEach((thing, list) -> names.put(thing, list.get(chosen.getOrDefault(thing, 0))));
        return new Names<>(names);
    }

    private static <I> List<String> usable(I thing, List<String> names) {
        List<String> usable = new ArrayList<>();
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(usable::add);
        usable.add(thing.toString());
        return usable;
    }

    /** The things that share their name with another and have a more telling one left. */
    private static <I> Set<I> shared(Map<I, List<String>> usable, Map<I, Integer> chosen) {
        Map<String, I> first = HashMap.newHashMap(usable.size());
        Set<I> shared = new HashSet<>();
        usable.forEach((thing, names) -> {
            I other = first.putIfAbsent(names.get(chosen.getOrDefault(thing, 0)), thing);
            if (other != null) {
                shared.add(other);
                shared.add(thing);
            }
        });
        shared.removeIf(thing -> chosen.getOrDefault(thing, 0) + 1
                >= usable.getOrDefault(thing, List.of()).size());
        return shared;
    }

    /** The name of a thing; its identity where it was never described. */
    public String of(I thing) {
        return names.getOrDefault(thing, thing.toString());
    }

    /** Whether the thing was described. */
    public boolean knows(I thing) {
        return names.containsKey(thing);
    }

    /** The thing that has the name. */
    public Optional<I> named(String name) {
        return Optional.ofNullable(things.get(name));
    }
}
