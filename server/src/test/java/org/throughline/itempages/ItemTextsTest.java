package org.throughline.itempages;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.pages.Spoken;
import org.throughline.pages.Wordings;
import org.throughline.planning.MessageCode;
import org.throughline.supply.PeggingGraph;

class ItemTextsTest {

    @Test
    void every_word_of_a_closed_list_has_its_text() {
        Wordings.assertSaid(List.of(
                Stream.of(MessageCode.values())
                        .flatMap(code -> Stream.of("plan.code.", "plan.says.").map(part -> part + code.text())),
                Wordings.words("find.kind.", FindPage.Kind.values()),
                Wordings.words("pegging.direction.", PeggingGraph.Direction.values()),
                Stream.of("kind.", "several.").flatMap(ItemTextsTest::peggingWords)));
    }

    @Test
    void every_column_that_is_taken_along_has_its_head() {
        Wordings.assertHeaded(
                PlanTables.MESSAGES,
                PlanTables.RECORD,
                PlanTables.SUPPLIES,
                PlanTables.NEEDS,
                PeggingPage.CUSTOMERS,
                PeggingPage.GIFTS,
                InventoryTables.POSITIONS,
                InventoryTables.LOTS,
                InventoryTables.RESERVATIONS,
                InventoryTables.MOVEMENTS);
    }

    /** Of orders there is a word for each way in which they come. */
    private static Stream<String> peggingWords(String part) {
        Stream<String> plain = Stream.of(PeggingGraph.Kind.values())
                .filter(kind -> kind != PeggingGraph.Kind.RECEIPT && kind != PeggingGraph.Kind.PLANNED)
                .map(Spoken::of);
        Stream<String> orders = Stream.of("receipt-", "planned-")
                .flatMap(order ->
                        Stream.of("make", "buy", "transfer", "subcontract").map(order::concat));
        return Stream.of(plain, orders, Stream.of("receipt-none"))
                .flatMap(words -> words)
                .map(word -> "pegging." + part + word);
    }
}
