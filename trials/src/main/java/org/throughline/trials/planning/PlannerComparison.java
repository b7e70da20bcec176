package org.throughline.trials.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.throughline.modelfolder.ModelFiles;
import org.throughline.modelfolder.ModelFolder;
import org.throughline.modelfolder.PlanTable;
import org.throughline.modelfolder.ReadingProblem;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningOptions;
import org.throughline.trials.models.RandomModel;
import org.throughline.trials.plain.ModelProblem;
import org.throughline.trials.plain.PlainOutcome;
import org.throughline.trials.plain.PlainPlanner;
import org.throughline.trials.plain.PlanOptions;

/** Plans one model with both planners and tells where they differ; sentences for people are not compared. */
public final class PlannerComparison {

    private static final String SENTENCE = "detail";
    private static final int LINES_SHOWN = 8;

    /** The plain planner's time grows with the square of this. */
    private static final int ORDERS_MAX = 10_000;

    private PlannerComparison() {}

    /**
     * Whether the plain planner can plan the model in reasonable time: now and then one has tiny lots for large
     * needs.
     */
    public static boolean isWithinReach(RandomModel model) {
        return switch (read(model)) {
            case ModelFolder.Reading.Read read ->
                read.model().plan(options(model.options())).plannedOrders().size() <= ORDERS_MAX;
            case ModelFolder.Reading.Refused _ -> true;
        };
    }

    /** The first difference between the two plans of a model, empty where they agree to the byte. */
    public static Optional<String> difference(RandomModel model) {
        PlainOutcome plain = PlainPlanner.plan(model.files(), model.options());
        return switch (read(model)) {
            case ModelFolder.Reading.Read read ->
                switch (plain) {
                    case PlainOutcome.Planned(var tables) ->
                        difference(read.model().plan(options(model.options())), tables.byFileName());
                    case PlainOutcome.Refused(List<ModelProblem> problems) ->
                        Optional.of("only the plain planner refuses the model: " + problems);
                };
            case ModelFolder.Reading.Refused(List<ReadingProblem> problems, List<String> ignored) ->
                switch (plain) {
                    case PlainOutcome.Planned _ ->
                        Optional.of("only the engine refuses the model: "
                                + problems.getFirst().sentence());
                    case PlainOutcome.Refused _ -> Optional.empty();
                };
        };
    }

    /** The first difference between the engine's plan of a model and tables that it should be, by file name. */
    static Optional<String> differenceFrom(RandomModel model, Map<String, String> expected) {
        return switch (read(model)) {
            case ModelFolder.Reading.Read read -> difference(read.model().plan(options(model.options())), expected);
            case ModelFolder.Reading.Refused(List<ReadingProblem> problems, List<String> ignored) ->
                Optional.of(
                        "the engine refuses the model: " + problems.getFirst().sentence());
        };
    }

    private static ModelFolder.Reading read(RandomModel model) {
        try {
            return ModelFolder.read(ModelFiles.texts(model.files()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PlanningOptions options(PlanOptions options) {
        return new PlanningOptions(
                options.asOf(),
                options.horizonDays(),
                options.releaseWindowDays(),
                options.rescheduleInDays(),
                options.rescheduleOutDays());
    }

    private static Optional<String> difference(Plan plan, Map<String, String> expected) {
        for (PlanTable table : PlanTable.ALL) {
            List<String> wanted =
                    expected.getOrDefault(table.fileName(), "").lines().toList();
            List<String> found = lines(table, plan);
            if (!wanted.equals(found)) {
                return Optional.of(difference(table, wanted, found));
            }
        }
        return Optional.empty();
    }

    /** The lines of a table without the column of sentences; it is the last, so the order of rows stays. */
    private static List<String> lines(PlanTable table, Plan plan) {
        int columns = table.columns().contains(SENTENCE)
                ? table.columns().indexOf(SENTENCE)
                : table.columns().size();
        List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
        rows.addAll(table.rows(plan));
        return rows.stream().map(row -> csv(row.subList(0, columns))).toList();
    }

    private static String csv(List<String> fields) {
        StringJoiner line = new StringJoiner(",");
        for (String field : fields) {
            boolean plain = field.chars().noneMatch(character -> ",\"\n\r".indexOf(character) >= 0);
            line.add(plain ? field : '"' + field.replace("\"", "\"\"") + '"');
        }
        return line.toString();
    }

    private static String difference(PlanTable table, List<String> wanted, List<String> found) {
        List<String> missing = new ArrayList<>(wanted);
        found.forEach(missing::remove);
        List<String> extra = new ArrayList<>(found);
        wanted.forEach(extra::remove);
        StringJoiner text = new StringJoiner("\n");
        text.add(table.fileName());
        missing.stream().limit(LINES_SHOWN).forEach(line -> text.add("  plain:  " + line));
        extra.stream().limit(LINES_SHOWN).forEach(line -> text.add("  engine: " + line));
        return text.toString();
    }
}
