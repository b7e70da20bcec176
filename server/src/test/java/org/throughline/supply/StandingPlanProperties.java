package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.configuration.PlanSettings;
import org.throughline.planning.Change;
import org.throughline.planning.LivePlan;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;

/** What holds of a plan that follows the books, however muddled these are. */
class StandingPlanProperties {

    private static final int TRIES = 10;
    private static final int BOOKS = 8;
    private static final int SEQUENCES_LOOKED_AT = 60;

    private static List<BookSnapshot> books(long seed) {
        return MuddledBooks.of(seed, BOOKS);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void a_plan_that_follows_the_books_is_the_plan_made_of_them_from_scratch(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> followsAsFromScratch(seed));
    }

    private static void followsAsFromScratch(long seed) {
        ModelAssembly assembler = new ModelAssembly(PlanSettings.usual());
        StandingPlan standing = new StandingPlan();
        Optional<PlanningModel> before = Optional.empty();
        for (BookSnapshot books : books(seed)) {
            Assembly assembly = assembled(assembler, books);
            Optional<ModelDifference> since = before.map(model -> ModelDifference.between(model, assembly.model()));

            assertThat(said(standing.follow(assembly, since), assembly))
                    .isEqualTo(said(new StandingPlan().follow(assembly, Optional.empty()), assembly));
            before = Optional.of(assembly.model());
        }
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void what_is_assembled_with_what_was_kept_is_what_is_assembled_from_scratch(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> keepsAsFromScratch(seed));
    }

    private static void keepsAsFromScratch(long seed) {
        ModelAssembly assembler = new ModelAssembly(PlanSettings.usual());
        for (BookSnapshot books : books(seed)) {
            Assembly kept = assembled(assembler, books);
            Assembly anew = assembled(new ModelAssembly(PlanSettings.usual()), books);

            assertThat(kept.model()).isEqualTo(anew.model());
            assertThat(kept.links()).isEqualTo(anew.links());
            assertThat(kept.problems()).isEqualTo(anew.problems());
            assertThat(kept.marks()).isEqualTo(anew.marks());
            assertThat(kept.consigned()).isEqualTo(anew.consigned());
        }
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void what_differs_is_told_whole(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> tellsWhole(seed));
    }

    private static void tellsWhole(long seed) {
        ModelAssembly assembler = new ModelAssembly(PlanSettings.usual());
        List<PlanningModel> models = books(seed).stream()
                .map(books -> assembled(assembler, books).model())
                .toList();
        for (int at = 1; at < models.size(); at++) {
            ModelDifference difference = ModelDifference.between(models.get(at - 1), models.get(at));

            assertThat(sum(models.get(at - 1).demands(), difference.demands()))
                    .isEqualTo(counted(models.get(at).demands()));
            assertThat(sum(models.get(at - 1).stock(), difference.stock()))
                    .isEqualTo(counted(models.get(at).stock()));
            assertThat(sum(models.get(at - 1).allocations(), difference.allocations()))
                    .isEqualTo(counted(models.get(at).allocations()));
        }
    }

    @Example
    void most_of_what_happens_can_be_said_as_changes_of_every_kind() {
        Set<Class<? extends Change>> kinds = new HashSet<>();
        EnumSet<Told> told = EnumSet.noneOf(Told.class);
        for (long seed = 0; seed < SEQUENCES_LOOKED_AT; seed++) {
            ModelAssembly assembler = new ModelAssembly(PlanSettings.usual());
            List<PlanningModel> models = books(seed).stream()
                    .map(books -> assembled(assembler, books).model())
                    .toList();
            for (int at = 1; at < models.size(); at++) {
                Optional<List<Change>> changes = ModelDifference.between(models.get(at - 1), models.get(at))
                        .changes();
                told.add(changes.isPresent() ? Told.IN_WORDS : Told.BEYOND_WORDS);
                changes.orElse(List.of()).forEach(change -> kinds.add(change.getClass()));
            }
        }

        assertThat(told).containsExactly(Told.IN_WORDS, Told.BEYOND_WORDS);
        assertThat(kinds)
                .contains(
                        Change.DemandIs.class,
                        Change.DemandGone.class,
                        Change.ReceiptIs.class,
                        Change.ReceiptGone.class,
                        Change.AllocationsAre.class,
                        Change.StockIs.class,
                        Change.ItemSiteIs.class);
    }

    private enum Told {
        IN_WORDS,
        BEYOND_WORDS
    }

    private static Assembly assembled(ModelAssembly assembler, BookSnapshot books) {
        return switch (assembler.of(books, PlantStory.MORNING)) {
            case Assembly assembly -> assembly;
            case AssemblyOutcome.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private static List<Object> said(LivePlan.Outcome<Plan> outcome, Assembly assembly) {
        return switch (outcome) {
            case LivePlan.Outcome.Refused<Plan> refused -> List.of(refused.problems());
            case LivePlan.Outcome.Taken<Plan> taken -> {
                Plan plan = taken.result();
                PlanRows rows = PlanRows.of(plan, assembly.labels());
                yield List.of(
                        counted(rows.orders()),
                        counted(rows.promises()),
                        counted(rows.messages()),
                        counted(plan.pegging()),
                        counted(plan.requirements()));
            }
        };
    }

    private static <T> Map<T, Integer> counted(List<? extends T> rows) {
        Map<T, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }

    private static <T> Map<T, Integer> sum(List<T> before, Difference<T> difference) {
        Map<T, Integer> counted = counted(before);
        difference.gone().forEach(row -> counted.merge(row, -1, Integer::sum));
        difference.changed().forEach(pair -> counted.merge(pair.before(), -1, Integer::sum));
        difference.present().forEach(row -> counted.merge(row, 1, Integer::sum));
        counted.values().removeIf(count -> count == 0);
        return counted;
    }
}
