package org.throughline.trials.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.throughline.connectors.ConnectionReport.Finding;
import org.throughline.connectors.ConnectionReport.Verdict;
import org.throughline.connectors.KeyExpiry;
import org.throughline.connectors.OdooAccess;
import org.throughline.connectors.OdooLimits;
import org.throughline.exchange.Answer;
import org.throughline.plant.Plant;

/** The key of the make-believe Odoo lives for ninety days, as those of Odoo's users do. */
class KeyExpiryTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void a_key_is_warned_of_from_fourteen_days_before_its_end_on() throws Exception {
        try (Plant plant = new Plant(0, 7, 1, InstantSource.fixed(MORNING))) {
            plant.open();

            assertThat(found(plant, 75).verdict()).isEqualTo(Verdict.GOOD);
            assertThat(found(plant, 76).verdict()).isEqualTo(Verdict.GOOD);
            assertThat(found(plant, 77))
                    .isEqualTo(new Finding(
                            Verdict.WARNING,
                            "TL-ODOO-019",
                            "The key (Throughline reader) of this user expires on 2026-05-31, in 13 days."
                                    + " Maybe make a new one now and put it in the place of the old."));
        }
    }

    private static Finding found(Plant plant, int days) {
        OdooAccess access = OdooAccess.of(plant.address().toString(), Plant.DATABASE, plant.key(), false);
        return switch (KeyExpiry.ask(
                access, OdooLimits.standard(), InstantSource.fixed(MORNING.plus(Duration.ofDays(days))))) {
            case Answer.Failed<Finding>(var trouble) -> throw new AssertionError(trouble.sentence());
            case Answer.Given<Finding>(var finding) -> finding;
        };
    }
}
