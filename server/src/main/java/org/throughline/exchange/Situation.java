package org.throughline.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How the other system is at this moment.
 *
 * @param time what its own clock shows, since its rows are stamped by it
 * @param companies the companies that may be read, by number
 * @param modules what is installed in it
 */
public record Situation(Instant time, List<Long> companies, Set<String> modules) {

    public Situation {
        companies = companies.stream().sorted().toList();
        modules = Set.copyOf(modules);
    }
}
