package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.configuration.PlanSettings;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.inventory.StockSnapshot;
import org.throughline.planning.ModelTable;
import org.throughline.planning.PlanningModel;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;

/** What holds of every assembly, however muddled the books are. */
class AssemblyProperties {

    private static final int TRIES = 100;
    private static final int PLANS = 5;
    private static final int MUDDLED = 8;
    private static final int MUDDLES_LOOKED_AT = 300;

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

    /** From plan to plan orders come, change and go one by one, with some of what belongs to them. */
    @Property(tries = TRIES)
    void what_was_kept_of_each_order_changes_nothing(@ForAll long seed) {
        BookSnapshot all = new Muddle(seed).story.snapshot();
        ModelAssembly keeping = new ModelAssembly(PlanSettings.usual());
        Random dice = new Random(seed);

        for (int plan = 0; plan < PLANS; plan++) {
            BookSnapshot books = some(all, dice);
            assertThat(said(keeping, books)).isEqualTo(said(new ModelAssembly(PlanSettings.usual()), books));
        }
    }

    /** From plan to plan records come and go, and say something else under the same name. */
    @Property(tries = TRIES)
    void what_was_kept_of_records_that_say_something_else_changes_nothing(@ForAll long seed) {
        ModelAssembly keeping = new ModelAssembly(PlanSettings.usual());
        for (BookSnapshot books : MuddledBooks.of(seed, MUDDLED)) {
            assertThat(said(keeping, books)).isEqualTo(said(new ModelAssembly(PlanSettings.usual()), books));
        }
    }

    /** A day that no calendar has is met after some of what is kept was told which rows are others. */
    @Example
    void a_model_that_broke_off_leaves_nothing_behind() {
        int broken = 0;
        for (long seed = 0; seed < TRIES; seed++) {
            BookSnapshot all = new Muddle(seed).story.snapshot();
            Random dice = new Random(seed);
            BookSnapshot before = some(all, dice);
            BookSnapshot after = some(all, dice);
            ModelAssembly keeping = new ModelAssembly(PlanSettings.usual());
            keeping.of(before, PlantStory.MORNING);
            broken += breaksOff(keeping, endless(after)) ? 1 : 0;
            assertThat(said(keeping, after)).isEqualTo(said(new ModelAssembly(PlanSettings.usual()), after));
        }
        assertThat(broken).isGreaterThan(TRIES / 10);
    }

    private static boolean breaksOff(ModelAssembly assembler, BookSnapshot books) {
        try {
            assembler.of(books, PlantStory.MORNING);
            return false;
        } catch (DateTimeException noSuchDay) {
            return true;
        }
    }

    /** The books with deliveries that are due on no day. */
    private static BookSnapshot endless(BookSnapshot books) {
        DemandSnapshot demand = books.demand();
        return new BookSnapshot(
                books.enterprise(),
                books.items(),
                books.stock(),
                new DemandSnapshot(
                        demand.orders(),
                        demand.lines(),
                        demand.deliveries().stream()
                                .map(AssemblyProperties::endless)
                                .toList(),
                        demand.quotes()),
                books.procurement(),
                books.production());
    }

    private static DeliveryStated endless(DeliveryStated delivery) {
        return new DeliveryStated(
                delivery.move(),
                delivery.document(),
                delivery.item(),
                delivery.open(),
                delivery.from(),
                Instant.MAX,
                delivery.scheduled(),
                delivery.line(),
                delivery.bought(),
                delivery.customer(),
                delivery.urgent(),
                delivery.after(),
                delivery.standing());
    }

    /** Most records of one of the books that orders stand in. */
    private static BookSnapshot some(BookSnapshot books, Random dice) {
        int book = dice.nextInt(4);
        DemandSnapshot demand = books.demand();
        ProcurementSnapshot procurement = books.procurement();
        ProductionSnapshot production = books.production();
        StockSnapshot stock = books.stock();
        return new BookSnapshot(
                books.enterprise(),
                books.items(),
                book == 0
                        ? new StockSnapshot(
                                stock.locations(),
                                some(stock.balances(), dice),
                                some(stock.reservations(), dice),
                                stock.opened())
                        : stock,
                book == 1
                        ? new DemandSnapshot(
                                some(demand.orders(), dice),
                                some(demand.lines(), dice),
                                some(demand.deliveries(), dice),
                                some(demand.quotes(), dice))
                        : demand,
                book == 2
                        ? new ProcurementSnapshot(
                                some(procurement.orders(), dice),
                                some(procurement.lines(), dice),
                                some(procurement.receipts(), dice),
                                some(procurement.transfers(), dice))
                        : procurement,
                book == 3
                        ? new ProductionSnapshot(
                                some(production.orders(), dice),
                                some(production.workOrders(), dice),
                                some(production.components(), dice),
                                some(production.outputs(), dice))
                        : production);
    }

    private static <R> List<R> some(List<R> rows, Random dice) {
        return rows.stream().filter(_ -> dice.nextInt(5) > 0).toList();
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
            case Assembly assembly ->
                List.of(assembly.model(), assembly.problems(), assembly.marks(), assembly.links());
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
