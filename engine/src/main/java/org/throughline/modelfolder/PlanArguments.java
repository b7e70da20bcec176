package org.throughline.modelfolder;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.planning.PlanningOptions;
import org.throughline.values.DayCount;

/** The words after {@code throughline plan}, checked all together. */
final class PlanArguments {

    private static final String MODEL = "--model";
    private static final String OUT = "--out";
    private static final String AS_OF = "--as-of";
    private static final int ISO_DATE_LENGTH = 10;
    private static final List<String> DAYS =
            List.of("--horizon-days", "--release-window-days", "--reschedule-in-days", "--reschedule-out-days");

    private final Map<String, String> given = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    PlanArguments(List<String> words) {
        for (int at = 0; at < words.size(); at += 2) {
            String option = words.get(at);
            boolean known = DAYS.contains(option) || List.of(MODEL, OUT, AS_OF).contains(option);
            if (!known) {
                problem("the option (%s) is not known. Known are: %s, %s, %s, %s"
                        .formatted(option, MODEL, AS_OF, OUT, String.join(", ", DAYS)));
                return;
            }
            if (at + 1 == words.size()) {
                problem("the option (%s) needs a value. Put it after the option".formatted(option));
            } else if (given.put(option, words.get(at + 1)) != null) {
                problem("the option (%s) is given twice. Keep one".formatted(option));
            }
        }
        List.of(MODEL, AS_OF, OUT).forEach(this::requireGiven);
    }

    private void requireGiven(String option) {
        if (!given.containsKey(option)) {
            problem("the option (%s) is missing. Give --model FOLDER --as-of DATE --out FOLDER".formatted(option));
        }
    }

    List<String> problems() {
        return problems;
    }

    Optional<Path> folder(boolean out) {
        String option = out ? OUT : MODEL;
        try {
            return Optional.ofNullable(given.get(option)).map(Path::of);
        } catch (InvalidPathException bad) {
            problem("the value (%s) of %s is not a path. Give a folder".formatted(given.get(option), option));
            return Optional.empty();
        }
    }

    /** The options of the plan; what is wrong with them joins the problems. */
    Optional<PlanningOptions> options() {
        Optional<LocalDate> asOf = asOf();
        PlanningOptions usual = PlanningOptions.asOf(asOf.orElse(LocalDate.EPOCH));
        PlanningOptions options = new PlanningOptions(
                usual.asOf(),
                days(DAYS.get(0), usual.horizonDays()),
                days(DAYS.get(1), usual.releaseWindowDays()),
                days(DAYS.get(2), usual.rescheduleInDays()),
                days(DAYS.get(3), usual.rescheduleOutDays()));
        return asOf.map(day -> options);
    }

    private Optional<LocalDate> asOf() {
        if (!given.containsKey(AS_OF)) {
            return Optional.empty();
        }
        String text = given.getOrDefault(AS_OF, "");
        try {
            if (text.length() == ISO_DATE_LENGTH) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException bad) {
            return notADate(text);
        }
        return notADate(text);
    }

    private Optional<LocalDate> notADate(String text) {
        problem("the value (%s) of %s is not a date. Write it as year-month-day, such as 2026-03-02"
                .formatted(text, AS_OF));
        return Optional.empty();
    }

    private int days(String option, int usual) {
        String text = given.getOrDefault(option, String.valueOf(usual));
        try {
            int days = Integer.parseInt(text);
            if (days >= 0 && days <= DayCount.MAX) {
                return days;
            }
        } catch (NumberFormatException bad) {
            return notDays(option, text, usual);
        }
        return notDays(option, text, usual);
    }

    private int notDays(String option, String text, int usual) {
        problem("the value (%s) of %s is not a number of days. Give a whole number from 0 to %d"
                .formatted(text, option, DayCount.MAX));
        return usual;
    }

    private void problem(String text) {
        problems.add("TL-PLAN-002 In the command %s.".formatted(text));
    }
}
