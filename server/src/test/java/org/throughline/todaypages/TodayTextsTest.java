package org.throughline.todaypages;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.pages.Wordings;
import org.throughline.planning.MessageCode;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.ScenarioChange;
import org.throughline.supply.PlanChange;

class TodayTextsTest {

    @Test
    void every_word_of_a_closed_list_has_its_text() {
        Wordings.assertSaid(List.of(
                Wordings.kinds("work-orders", WorkOrdersPage.LISTING),
                Stream.of(MessageCode.values()).map(code -> "today.message." + code.text()),
                Wordings.words("scenarios.kind.", AssumptionRow.Kind.values()),
                Wordings.words("scenarios.chip.", AssumptionRow.Kind.values()),
                Wordings.words("scenarios.change.", PlanChange.Kind.values()),
                Wordings.words("scenarios.turn.", ScenarioSheet.Turn.values()),
                Wordings.words("scenarios.line.", AssumptionRow.Kind.values()),
                Wordings.words("scenarios.problem.", ScenarioChange.Reason.values())));
    }

    @Test
    void every_column_that_is_taken_along_has_its_head() {
        Wordings.assertHeaded(
                ReadinessTables.ORDERS, ReadinessTables.COMPONENTS, ScenarioReport.TABLE, WorkOrdersPage.TABLE);
    }
}
