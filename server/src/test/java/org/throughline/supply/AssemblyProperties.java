package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.configuration.PlanSettings;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CompanyId;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.PartnerId;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.RouteId;
import org.throughline.events.SalesLineId;
import org.throughline.events.UnitReference;
import org.throughline.planning.ModelTable;
import org.throughline.planning.PlanningModel;

/** What holds of every assembly, however muddled the books are. */
class AssemblyProperties {

    private static final int TRIES = 100;
    private static final int MUDDLES_LOOKED_AT = 300;
    private static final int ITEMS = 8;
    private static final List<String> PLACES =
            List.of("WH/Stock", "WH/Output", "WH/Quality", "P-2/Stock", "Truck", "Coater", "Line", "Attic");
    private static final List<String> UNITS = List.of("piece", "dozen", "gram", "unheard");
    private static final List<String> AMOUNTS =
            List.of("0", "-3", "1", "2.5", "0.0000004", "7.1234567", "99999999999999", "12");

    /** A company of two sites that is described by throwing dice, wrong units and unknown items included. */
    private static final class Muddle {

        private final Random dice;
        private final PlantStory story = PlantStory.ofThePumpMaker();

        Muddle(long seed) {
            dice = new Random(seed);
            story.branch("P-2").planned("P-2");
            IntStream.range(0, ITEMS).forEach(this::item);
            for (int told = dice.nextInt(40); told >= 0; told--) {
                structure();
                stock("move:" + dice.nextInt(20));
                orders(told);
            }
        }

        private <T> T one(List<T> choices) {
            return choices.get(dice.nextInt(choices.size()));
        }

        private String item() {
            return "I" + dice.nextInt(ITEMS);
        }

        private Quantity quantity() {
            return PlantStory.of(one(AMOUNTS), one(UNITS));
        }

        private void item(int number) {
            story.item("I" + number, one(List.of("piece", "dozen", "gram")), one(List.of(ItemKind.values())));
            story.coded("I" + number, one(List.of("", "A", "A-WH", "B #I" + number, "I" + number)));
            story.cost("I" + number, one(AMOUNTS));
        }

        /** Components have greater numbers than what is made of them, so that nothing runs in a circle. */
        private void structure() {
            int parent = dice.nextInt(ITEMS - 1);
            String bill = "bill:" + dice.nextInt(6);
            if (story.bills.stream().noneMatch(known -> known.bill().equals(new BillOfMaterialId(bill)))) {
                story.bill(new PlantStory.Recipe(
                        bill,
                        "I" + parent,
                        one(List.of(BillKind.values())),
                        dice.nextInt(3),
                        one(List.of(CompanyId.NONE, PlantStory.PUMPS, new CompanyId("company:9"))),
                        List.of(PlantStory.partnerId("Sealco")),
                        List.of()));
                story.line(bill, "I" + (parent + 1 + dice.nextInt(ITEMS - parent - 1)), quantity());
            }
            story.term(new Term(item(), one(List.of("Sealco", "Rival")), dice.nextInt(30) - 2)
                    .from(quantity())
                    .at(one(AMOUNTS), one(List.of("EUR", "USD")), one(List.of("0", "10", "150"))));
            story.reorder(new PlantStory.Point(
                    item(),
                    one(PLACES),
                    one(AMOUNTS),
                    one(AMOUNTS),
                    new UnitReference("unit:" + one(UNITS)),
                    one(List.of(RouteId.NONE, new RouteId("Buy"))),
                    PartnerId.NONE,
                    BillOfMaterialId.NONE));
        }

        private void stock(String move) {
            story.stock(item(), one(AMOUNTS), one(PLACES)).reserved(item(), one(AMOUNTS), one(PLACES), move, "");
        }

        private void orders(int told) {
            String name = "O" + dice.nextInt(3);
            String what = one(AMOUNTS) + " " + item();
            String day = "2026-0%d-11".formatted(1 + dice.nextInt(9));
            if (dice.nextBoolean()) {
                order(told, name, what, day);
            } else {
                move(told, one(PLACES), day);
            }
        }

        private void order(int told, String name, String what, String day) {
            OrderStory orders = story.orders;
            switch (dice.nextInt(3)) {
                case 0 -> orders.sold(name + told, "Acme", one(List.of("EUR", "USD")), SalesState.CONFIRMED, what);
                case 1 ->
                    orders.purchase(new OrderStory.Purchase(
                            name,
                            "Sealco",
                            one(List.of(PurchaseState.values())),
                            dice.nextBoolean(),
                            day,
                            List.of(what)));
                default ->
                    orders.produce(name + told, what, one(List.of(ProductionState.values())), day)
                            .componentAt(new OrderStory.Component(
                                    "use:" + told, name + told, item(), one(AMOUNTS), one(PLACES), day))
                            .output("out:" + told, name + told, item(), one(AMOUNTS), dice.nextBoolean());
            }
        }

        private void move(int told, String place, String day) {
            OrderStory orders = story.orders;
            List<String> after = List.of("move:" + dice.nextInt(20));
            SalesLineId line = orders.salesLines.isEmpty() ? SalesLineId.NONE : orders.line(0);
            switch (dice.nextInt(3)) {
                case 0 ->
                    orders.receive(new OrderStory.Receipt(
                            "in:" + told,
                            item(),
                            quantity(),
                            place,
                            day,
                            PurchaseLineId.NONE,
                            dice.nextBoolean(),
                            after));
                case 1 ->
                    orders.transfer(
                            new OrderStory.Hop("move:" + told, item(), one(AMOUNTS), place, one(PLACES), day, after));
                default ->
                    orders.deliver(new OrderStory.Delivery(
                            "move:" + told,
                            item(),
                            quantity(),
                            place,
                            PlantStory.MORNING,
                            line,
                            dice.nextBoolean(),
                            after));
            }
        }
    }

    @Property(tries = TRIES)
    void every_assembly_is_a_model_that_the_engine_accepts(@ForAll long seed) {
        assertThat(new Muddle(seed).story.outcome()).isInstanceOf(Assembly.class);
    }

    @Property(tries = TRIES)
    void nothing_is_reserved_beyond_what_is_needed(@ForAll long seed) {
        Links links = new Muddle(seed).story.assembled().assembly().links();

        assertThat(links.demands())
                .allSatisfy(link -> assertThat(link.reserved()).isBetween(0L, link.open()));
        assertThat(links.allocations())
                .allSatisfy(link -> assertThat(link.reserved()).isBetween(0L, link.open()));
    }

    @Property(tries = TRIES)
    void the_same_books_give_the_same_model(@ForAll long seed) {
        assertThat(new Muddle(seed).story.assembled().model())
                .isEqualTo(new Muddle(seed).story.assembled().model());
    }

    /** Books about which nothing was said stay the same objects; the tables that were made of them are kept. */
    @Property(tries = TRIES)
    void what_was_kept_of_the_plan_before_changes_nothing(@ForAll long seed, @ForAll long other) {
        BookSnapshot first = new Muddle(seed).story.snapshot();
        BookSnapshot second = new Muddle(other).story.snapshot();
        ModelAssembly keeping = new ModelAssembly(PlanSettings.usual());

        for (BookSnapshot books : List.of(
                first,
                moved(first, second),
                new BookSnapshot(
                        second.enterprise(),
                        first.items(),
                        first.stock(),
                        first.demand(),
                        first.procurement(),
                        first.production()),
                second,
                moved(second, first),
                first)) {
            assertThat(said(keeping, books)).isEqualTo(said(new ModelAssembly(PlanSettings.usual()), books));
        }
    }

    /** The items of the one books, and what lies and moves of the other. */
    private static BookSnapshot moved(BookSnapshot items, BookSnapshot moves) {
        return new BookSnapshot(
                items.enterprise(),
                items.items(),
                moves.stock(),
                moves.demand(),
                moves.procurement(),
                moves.production());
    }

    private static List<Object> said(ModelAssembly assembler, BookSnapshot books) {
        return switch (assembler.of(books, PlantStory.MORNING)) {
            case Assembly assembly -> List.of(assembly.model(), assembly.problems(), assembly.marks());
            case AssemblyOutcome.Refused refused -> List.of(refused);
        };
    }

    @Example
    void the_muddle_reaches_every_table_and_most_problems() {
        Set<ModelTable> filled = EnumSet.noneOf(ModelTable.class);
        Set<DataProblemCode> met = EnumSet.noneOf(DataProblemCode.class);
        for (long seed = 0; seed < MUDDLES_LOOKED_AT; seed++) {
            Assembled assembled = new Muddle(seed).story.assembled();
            met.addAll(assembled.problems());
            rows(assembled.model()).forEach((table, rows) -> {
                if (!rows.isEmpty()) {
                    filled.add(table);
                }
            });
        }

        assertThat(filled)
                .isEqualTo(EnumSet.of(
                        ModelTable.ITEM_SITES,
                        ModelTable.BOMS,
                        ModelTable.BOM_LINES,
                        ModelTable.SUPPLIERS,
                        ModelTable.STOCK,
                        ModelTable.RECEIPTS,
                        ModelTable.ALLOCATIONS,
                        ModelTable.DEMANDS));
        assertThat(met).hasSizeGreaterThan(20);
    }

    private static Map<ModelTable, List<?>> rows(PlanningModel model) {
        return Map.of(
                ModelTable.ITEM_SITES, model.itemSites(),
                ModelTable.BOMS, model.boms(),
                ModelTable.BOM_LINES, model.bomLines(),
                ModelTable.SUPPLIERS, model.suppliers(),
                ModelTable.STOCK, model.stock(),
                ModelTable.RECEIPTS, model.receipts(),
                ModelTable.ALLOCATIONS, model.allocations(),
                ModelTable.DEMANDS, model.demands());
    }
}
