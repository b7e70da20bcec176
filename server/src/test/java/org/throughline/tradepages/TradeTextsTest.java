package org.throughline.tradepages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.pages.Wordings;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.Source;

class TradeTextsTest {

    @Test
    void every_word_of_a_closed_list_has_its_text() {
        Wordings.assertSaid(List.of(
                Wordings.kinds("purchases", PurchasesPage.LISTING),
                Wordings.kinds("sales", SalesPage.LISTING),
                Wordings.kinds("partners", PartnersPage.LISTING),
                Wordings.words("promises.share.", SupplyKind.values()),
                Wordings.words("promises.source.", Source.values())));
    }

    @Test
    void every_column_that_is_taken_along_has_its_head() {
        Wordings.assertHeaded(PurchasesPage.TABLE, SalesPage.TABLE, PartnersPage.TABLE, SupplierTerm.TABLE);
    }
}
