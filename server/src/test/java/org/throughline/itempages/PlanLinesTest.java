package org.throughline.itempages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;
import org.throughline.supply.WaitingPumps;
import org.throughline.supply.Worklist;

/** Lines of worklists, as people read them. */
class PlanLinesTest {

    @Test
    void a_line_about_an_item_that_rests_on_a_default_says_so_and_leads_to_the_reasons() {
        PlantStory withoutCalendar =
                WaitingPumps.of("Ferro", 800, true).company(PlantStory.PUMPS, "Pumps", "EUR", "", 0);

        assertThat(lines(PlanVersions.of(withoutCalendar))).isNotEmpty().allSatisfy(line -> {
            assertThat(line.defaulted().columns()).containsExactly("calendar");
            assertThat(line.defaulted().address()).isEqualTo("/plan?item=item%3APUMP&site=site%3AWH#defaults-title");
        });
    }

    @Test
    void a_line_about_an_item_of_which_the_data_says_all_is_not_marked() {
        assertThat(lines(PlanVersions.of(WaitingPumps.alsoOfUnknownPrice("Ferro"))))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.defaulted()).isEqualTo(Defaulted.NONE));
    }

    private static List<PlanWork.Line> lines(PlanVersion plan) {
        PlanLines names = new PlanLines(plan);
        return new Worklist(plan).of("PUMP", "WH").stream().map(names::line).toList();
    }
}
