package org.throughline.trials.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.trials.models.RandomModel;
import org.throughline.trials.models.RandomModels;

/** A few hundred of the models that {@code bin/sim planning} plans by the ten thousand. */
class PlannersAgreeTest {

    private static final long MODELS = 400;

    @Test
    void two_planners_that_never_met_make_the_same_plan_of_random_models() {
        List<String> differences = LongStream.rangeClosed(1, MODELS)
                .parallel()
                .boxed()
                .flatMap(seed -> PlannerComparison.difference(RandomModels.of(seed))
                        .map(difference -> "bin/sim planning --models 1 --seed %d%n%s".formatted(seed, difference))
                        .stream())
                .toList();

        assertThat(differences).isEmpty();
    }

    @Test
    void a_model_whose_rows_are_changed_is_noticed() {
        RandomModel model = RandomModels.of(7, 8);
        Map<String, String> changed = new HashMap<>(model.files());
        changed.put("items.csv", changed.getOrDefault("items.csv", "") + "\"never closed");

        assertThat(PlannerComparison.difference(model)).isEmpty();
        assertThat(PlannerComparison.difference(new RandomModel(changed, model.options())))
                .as("both refuse it")
                .isEmpty();
    }

    @Test
    void the_comparison_sees_a_plan_that_differs() {
        List<Long> seen = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            RandomModel model = RandomModels.of(seed, 12);
            if (PlannerComparison.differenceFrom(model, Map.of("planned_orders.csv", "order\n"))
                    .isPresent()) {
                seen.add(seed);
            }
        }

        assertThat(seen).hasSize(20);
    }
}
