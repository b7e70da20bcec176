package org.throughline.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.throughline.planning.PlanningOptions;

/** Reads the lines that say when the plan is made and how far it looks. */
final class OptionLines {

    private static final Map<String, String> WINDOWS =
            Map.of("horizon", "365", "release-window", "7", "reschedule-in", "30", "reschedule-out", "3");

    private final Map<String, String> values = new HashMap<>();

    /** Reads the rest of a line; false where the keyword is no option. */
    boolean read(String keyword, Words words) {
        if (!keyword.equals("today") && !WINDOWS.containsKey(keyword)) {
            return false;
        }
        String value = keyword.equals("today") ? words.date() : words.days();
        if (values.put(keyword, value) != null) {
            throw new IllegalArgumentException("(%s) is said twice.".formatted(keyword));
        }
        return true;
    }

    /** The options of the plan; a scenario without its day is none. */
    PlanningOptions options() {
        String today = values.getOrDefault("today", "");
        if (today.isEmpty()) {
            throw new IllegalArgumentException(
                    "The scenario does not say which day it is. Maybe add: today 2026-03-02");
        }
        return new PlanningOptions(
                LocalDate.parse(today),
                window("horizon"),
                window("release-window"),
                window("reschedule-in"),
                window("reschedule-out"));
    }

    private int window(String name) {
        return Integer.parseInt(values.getOrDefault(name, WINDOWS.getOrDefault(name, "")));
    }
}
