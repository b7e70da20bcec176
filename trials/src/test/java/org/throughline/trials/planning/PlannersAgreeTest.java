package org.throughline.trials.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.modelfolder.ModelFiles;
import org.throughline.modelfolder.ModelFolder;
import org.throughline.trials.models.RandomModel;
import org.throughline.trials.models.RandomModels;
import org.throughline.trials.plain.PlainOutcome;
import org.throughline.trials.plain.PlainPlanner;

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
    void a_file_with_an_open_quotation_is_refused_by_both_planners() throws IOException {
        RandomModel model = RandomModels.of(7, 8);
        Map<String, String> files = new HashMap<>(model.files());
        files.put("items.csv", files.getOrDefault("items.csv", "") + "\"never closed");
        RandomModel broken = new RandomModel(files, model.options());

        assertThat(PlainPlanner.plan(model.files(), model.options())).isInstanceOf(PlainOutcome.Planned.class);
        assertThat(ModelFolder.read(ModelFiles.texts(model.files()))).isInstanceOf(ModelFolder.Reading.Read.class);
        assertThat(PlainPlanner.plan(broken.files(), broken.options())).isInstanceOf(PlainOutcome.Refused.class);
        assertThat(ModelFolder.read(ModelFiles.texts(broken.files()))).isInstanceOf(ModelFolder.Reading.Refused.class);
        assertThat(PlannerComparison.difference(broken)).isEmpty();
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
