package org.throughline.itempages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.SupplyKind;

/** Whom a supply keeps waiting. */
class PlanItemTest {

    private static final List<PlanItem.Use> USES = List.of(
            use(RequirementKind.ORDER, 2),
            use(RequirementKind.ALLOCATION, 0),
            use(RequirementKind.DEPENDENT, 1),
            use(RequirementKind.SAFETY_STOCK, 9));

    @Test
    void those_who_get_it_too_late_wait_and_safety_stock_does_not() {
        assertThat(coming("2026-03-20").lateUses()).isEqualTo(2);
    }

    @Test
    void all_who_need_what_never_comes_wait() {
        assertThat(coming("").lateUses()).isEqualTo(3);
    }

    private static PlanItem.Supply coming(String comes) {
        return new PlanItem.Supply(
                SupplyKind.RECEIPT,
                Optional.of(ReceiptKind.PURCHASE),
                "PO-7",
                "",
                new PlanWork.Thing("partner:Ferro", "Ferro"),
                "2026-03-18",
                comes,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                USES,
                Defaulted.NONE);
    }

    private static PlanItem.Use use(RequirementKind kind, int lateDays) {
        return new PlanItem.Use(kind, "", "", "2026-03-18", BigDecimal.ONE, lateDays, List.of());
    }
}
