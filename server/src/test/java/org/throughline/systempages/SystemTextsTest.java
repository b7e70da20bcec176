package org.throughline.systempages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.InterfaceState;
import org.throughline.exchange.Wish;
import org.throughline.pages.Wordings;
import org.throughline.security.ApiKey;
import org.throughline.security.KeyChange;
import org.throughline.supply.DataProblemCode;
import org.throughline.supply.Severity;

class SystemTextsTest {

    @Test
    void every_word_of_a_closed_list_has_its_text() {
        Wordings.assertSaid(List.of(
                Wordings.words("keys.standing.", ApiKey.Standing.values()),
                Wordings.words("keys.problem.", KeyChange.Reason.values()),
                Wordings.words("data-health.course.", PlanningView.Course.values()),
                Wordings.words("data-health.severity.", Severity.values()),
                Wordings.words("data-health.severity-says.", Severity.values()),
                Wordings.words("data-health.kind.", DataProblemCode.values()),
                Wordings.words("data-health.lack.", DataHealthPage.Lack.values()),
                Wordings.words("interfaces.state.", InterfaceState.values()),
                Wordings.words("interfaces.doing.", InterfaceLine.Doing.values()),
                Wordings.words("interfaces.wish.", Wish.values()),
                Wordings.words("interfaces.done.", Wish.values()),
                Wordings.words("connect.mark.", ConnectionSeen.Mark.values())));
    }

    @Test
    void every_column_that_is_taken_along_has_its_head() {
        Wordings.assertHeaded(
                HealthTables.PROBLEMS,
                HealthTables.DEFAULTS,
                HealthTables.CONSIGNED,
                InterfaceLine.TABLE,
                AccountTables.ACCOUNTS,
                AccountTables.ENTRIES,
                KeysPage.TABLE);
    }
}
