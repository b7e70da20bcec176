package org.throughline.trials.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two planners that agree prove nothing about what no model uses. */
class ModelCoverageTest {

    private static final long MODELS = 400;

    @Test
    void random_models_use_every_column_option_message_and_value() {
        assertThat(ModelCoverage.of(LongStream.rangeClosed(1, MODELS)).missing())
                .isEmpty();
    }

    @Test
    void what_few_models_do_not_use_is_named() {
        ModelCoverage coverage = ModelCoverage.of(LongStream.empty());

        assertThat(coverage.counts()).hasSizeGreaterThan(100);
        assertThat(coverage.missing())
                .containsExactlyElementsOf(coverage.counts().keySet())
                .contains(
                        "column item_sites.csv lot_rule period",
                        "column history.csv quantity",
                        "message expedite_safety",
                        "option horizon_days none",
                        "pegging for allocation");
    }
}
