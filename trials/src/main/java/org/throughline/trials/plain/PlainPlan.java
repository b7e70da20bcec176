package org.throughline.trials.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The command line of the referee: plans a model folder into an output folder (§7). */
public final class PlainPlan {

    private PlainPlan() {}

    /** Plans with the options of planning.md §7 and exits with 1 where the model is refused. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            given.put(arguments[index], arguments[index + 1]);
        }
        PlainOutcome outcome = PlainPlanner.plan(Path.of(needed(given, "--model")), options(given));
        switch (outcome) {
            case PlainOutcome.Planned(PlanTables tables) -> write(tables, Path.of(needed(given, "--out")));
            case PlainOutcome.Refused refused -> {
                refused.problems().forEach(System.err::println);
                System.exit(1);
            }
        }
    }

    private static String needed(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is required"));
    }

    private static PlanOptions options(Map<String, String> given) {
        PlanOptions defaults = PlanOptions.withDefaults(LocalDate.parse(needed(given, "--as-of")));
        return new PlanOptions(
                defaults.asOf(),
                days(given, "--horizon-days", defaults.horizonDays()),
                days(given, "--release-window-days", defaults.releaseWindowDays()),
                days(given, "--reschedule-in-days", defaults.rescheduleInDays()),
                days(given, "--reschedule-out-days", defaults.rescheduleOutDays()));
    }

    private static int days(Map<String, String> given, String name, int byDefault) {
        return Optional.ofNullable(given.get(name)).map(Integer::parseInt).orElse(byDefault);
    }

    private static void write(PlanTables tables, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> table : tables.byFileName().entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue(), StandardCharsets.UTF_8);
        }
    }
}
