package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.BomType;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Site;
import org.throughline.structure.Source;
import org.throughline.structure.Validity;
import org.throughline.values.Micros;

/** The worked example of the planning semantics, made of records alone; then with work that is already released. */
class WorkedExampleTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    private final List<ItemSite> itemSites = new ArrayList<>(List.of(
            supplied("PUMP", Source.MAKE, 2, LotSizing.LOT_FOR_LOT),
            supplied("SEAL", Source.BUY, 5, new LotSizing(LotRule.LOT_FOR_LOT, 0, 0, 0, 10 * Micros.ONE, 0)),
            supplied("HOUSING", Source.BUY, 9, LotSizing.LOT_FOR_LOT)));
    private final List<ScheduledReceipt> receipts =
            new ArrayList<>(List.of(receipt("PO-7", "SEAL", march(12), 10, ReceiptKind.PURCHASE)));
    private final List<Allocation> allocations = new ArrayList<>();

    @Test
    void pumps_are_planned_and_the_seals_on_their_way_are_pulled_in_instead_of_bought() {
        assertThat(plan().plannedOrders())
                .containsExactly(new PlannedOrder(
                        "P-PUMP-M-1",
                        "PUMP",
                        "M",
                        Source.MAKE,
                        4 * Micros.ONE,
                        4 * Micros.ONE,
                        march(10),
                        march(12),
                        march(12),
                        day(14),
                        "",
                        "",
                        "B"));
    }

    @Test
    void everybody_is_told_why() {
        assertThat(plan().messages())
                .containsExactlyInAnyOrder(
                        new Message(
                                MessageCode.EXPEDITE,
                                "SEAL",
                                "M",
                                "PO-7",
                                day(12),
                                day(10),
                                10 * Micros.ONE,
                                "Pull it in to 2026-03-10: P-PUMP-M-1 needs 8 on 2026-03-10."),
                        new Message(
                                MessageCode.LATE,
                                "PUMP",
                                "M",
                                "P-PUMP-M-1",
                                day(12),
                                day(14),
                                4 * Micros.ONE,
                                "It comes too late: SO-1 needs 4 on 2026-03-12."),
                        new Message(
                                MessageCode.DEMAND_LATE,
                                "PUMP",
                                "M",
                                "SO-1",
                                day(12),
                                day(14),
                                4 * Micros.ONE,
                                "It waits for P-PUMP-M-1 < PO-7. Expediting may help: PO-7."));
    }

    @Test
    void the_demand_is_promised_for_the_day_on_which_the_seals_allow_it() {
        Plan plan = plan();
        assertThat(plan.promises()).singleElement().satisfies(promise -> {
            assertThat(promise.demand().demand()).isEqualTo("SO-1");
            assertThat(promise.dueDate()).isEqualTo(march(12));
            assertThat(promise.requiredQuantity()).isEqualTo(4 * Micros.ONE);
            assertThat(promise.promiseDate()).isEqualTo(day(14));
            assertThat(promise.lateDays()).isEqualTo(2);
            assertThat(promise.isLate()).isTrue();
        });
        assertThat(plan.cause(0)).containsExactly("P-PUMP-M-1", "PO-7");
    }

    @Test
    void the_pegging_says_who_gets_what() {
        assertThat(plan().pegging())
                .containsExactlyInAnyOrder(
                        new Peg(
                                "PUMP",
                                "M",
                                SupplyKind.PLANNED,
                                "P-PUMP-M-1",
                                RequirementKind.ORDER,
                                "SO-1",
                                4 * Micros.ONE),
                        new Peg(
                                "HOUSING",
                                "M",
                                SupplyKind.STOCK,
                                "stock",
                                RequirementKind.DEPENDENT,
                                "P-PUMP-M-1",
                                4 * Micros.ONE),
                        new Peg(
                                "SEAL",
                                "M",
                                SupplyKind.STOCK,
                                "stock",
                                RequirementKind.DEPENDENT,
                                "P-PUMP-M-1",
                                3 * Micros.ONE),
                        new Peg(
                                "SEAL",
                                "M",
                                SupplyKind.RECEIPT,
                                "PO-7",
                                RequirementKind.DEPENDENT,
                                "P-PUMP-M-1",
                                5 * Micros.ONE));
    }

    @Test
    void each_requirement_shows_its_covers_its_feasible_date_and_what_holds_it() {
        assertThat(plan().requirements())
                .containsExactlyInAnyOrder(
                        new Requirement(
                                RequirementKind.ORDER,
                                "SO-1",
                                "PUMP",
                                "M",
                                march(12),
                                0,
                                4 * Micros.ONE,
                                0,
                                day(12),
                                day(14),
                                List.of(new Cover(SupplyKind.PLANNED, "P-PUMP-M-1", 4 * Micros.ONE, day(14))),
                                List.of("P-PUMP-M-1", "PO-7")),
                        seals(),
                        new Requirement(
                                RequirementKind.DEPENDENT,
                                "P-PUMP-M-1",
                                "HOUSING",
                                "M",
                                march(10),
                                0,
                                4 * Micros.ONE,
                                0,
                                day(10),
                                day(2),
                                List.of(new Cover(SupplyKind.STOCK, "stock", 4 * Micros.ONE, day(2))),
                                List.of("stock")));
    }

    @Test
    void pulling_the_receipt_in_as_asked_makes_the_demand_on_time() {
        receipts.set(0, receipt("PO-7", "SEAL", march(10), 10, ReceiptKind.PURCHASE));
        Plan plan = plan();
        assertThat(plan.messages()).isEmpty();
        assertThat(plan.promises()).singleElement().satisfies(promise -> {
            assertThat(promise.promiseDate()).isEqualTo(day(12));
            assertThat(promise.isLate()).isFalse();
        });
        assertThat(plan.cause(0)).isEmpty();
    }

    @Test
    void released_work_is_served_first_and_slips_with_the_component_that_it_is_owed() {
        releaseTwoPumps();
        Requirement owed = plan().requirements().stream()
                .filter(requirement -> requirement.kind() == RequirementKind.ALLOCATION)
                .findFirst()
                .orElseThrow();
        assertThat(owed)
                .isEqualTo(new Requirement(
                        RequirementKind.ALLOCATION,
                        "MO-8",
                        "SEAL",
                        "M",
                        march(6),
                        0,
                        4 * Micros.ONE,
                        0,
                        day(6),
                        day(12),
                        List.of(
                                new Cover(SupplyKind.STOCK, "stock", 3 * Micros.ONE, day(2)),
                                new Cover(SupplyKind.RECEIPT, "PO-7", Micros.ONE, day(12))),
                        List.of("PO-7")));
    }

    @Test
    void a_demand_waits_for_released_work_that_waits_for_its_component() {
        releaseTwoPumps();
        Plan plan = plan();
        assertThat(plan.promises()).singleElement().satisfies(promise -> {
            assertThat(promise.promiseDate()).isEqualTo(day(17));
            assertThat(promise.lateDays()).isEqualTo(5);
        });
        assertThat(plan.cause(0)).containsExactly("MO-8", "PO-7");
        assertThat(plan.requirements())
                .filteredOn(requirement -> requirement.kind() == RequirementKind.ORDER)
                .singleElement()
                .satisfies(requirement -> assertThat(requirement.covers())
                        .containsExactly(
                                new Cover(SupplyKind.RECEIPT, "MO-8", 2 * Micros.ONE, day(17)),
                                new Cover(SupplyKind.PLANNED, "P-PUMP-M-1", 2 * Micros.ONE, day(14))));
        assertThat(plan.messages())
                .contains(
                        new Message(
                                MessageCode.RECEIPT_LATE,
                                "PUMP",
                                "M",
                                "MO-8",
                                day(11),
                                day(17),
                                2 * Micros.ONE,
                                "It waits for SEAL, which comes on 2026-03-12 instead of 2026-03-06."),
                        new Message(
                                MessageCode.EXPEDITE,
                                "SEAL",
                                "M",
                                "PO-7",
                                day(12),
                                day(6),
                                10 * Micros.ONE,
                                "Pull it in to 2026-03-06: MO-8 needs 4 on 2026-03-06."))
                .filteredOn(message -> message.code() == MessageCode.DEMAND_LATE)
                .singleElement()
                .satisfies(message -> assertThat(message.detail()).startsWith("It waits for MO-8 < PO-7."));
    }

    @Test
    void what_nothing_can_supply_never_comes_and_the_requirement_says_how_much_is_missing() {
        itemSites.set(1, supplied("SEAL", Source.NONE, 0, LotSizing.LOT_FOR_LOT));
        receipts.clear();
        Plan plan = plan();
        assertThat(plan.requirements())
                .filteredOn(requirement -> requirement.item().equals("SEAL"))
                .singleElement()
                .satisfies(requirement -> {
                    assertThat(requirement.uncovered()).isEqualTo(5 * Micros.ONE);
                    assertThat(requirement.feasibleDate()).isEqualTo(PlanDay.NEVER);
                    assertThat(requirement.cause()).isEmpty();
                });
        assertThat(plan.plannedOrders())
                .singleElement()
                .satisfies(order -> assertThat(order.receiptDate()).isEqualTo(PlanDay.NEVER));
        assertThat(plan.promises()).singleElement().satisfies(promise -> {
            assertThat(promise.promiseDate()).isEqualTo(PlanDay.NEVER);
            assertThat(promise.lateDays()).isZero();
            assertThat(promise.isLate()).isTrue();
        });
        assertThat(plan.cause(0)).containsExactly("P-PUMP-M-1");
        assertThat(plan.messages())
                .contains(new Message(
                        MessageCode.NO_SOURCE,
                        "SEAL",
                        "M",
                        "P-PUMP-M-1",
                        day(10),
                        PlanDay.NONE,
                        5 * Micros.ONE,
                        "5 of SEAL at M is missing and nothing says where to get it."));
    }

    /** Two pumps are in work, due on 11 March, and still owed four seals on 6 March. */
    private void releaseTwoPumps() {
        receipts.add(receipt("MO-8", "PUMP", march(11), 2, ReceiptKind.PRODUCTION));
        allocations.add(new Allocation("MO-8", "SEAL", "M", march(6), 4 * Micros.ONE));
    }

    private Plan plan() {
        PlanningModel model = new PlanningModel(
                List.of(item("PUMP"), item("SEAL"), item("HOUSING")),
                List.of(),
                List.of(new Site("M", "", "", "")),
                List.of(),
                List.of(),
                itemSites,
                List.of(new BillOfMaterial("B", "PUMP", "", BomType.NORMAL, Micros.ONE, "", 1, Validity.ALWAYS)),
                List.of(
                        new BillOfMaterialLine("B", "HOUSING", Micros.ONE, "", 0, 0, Validity.ALWAYS),
                        new BillOfMaterialLine("B", "SEAL", 2 * Micros.ONE, "", 0, 0, Validity.ALWAYS)),
                List.of(),
                List.of(
                        new StockBalance("SEAL", "M", "", "", StockStatus.AVAILABLE, 3 * Micros.ONE),
                        new StockBalance("HOUSING", "M", "", "", StockStatus.AVAILABLE, 10 * Micros.ONE)),
                receipts,
                allocations,
                List.of(new Demand(
                        "SO-1", "PUMP", "M", march(12), 4 * Micros.ONE, DemandKind.ORDER, "", 10, Demand.ITEM_PRICE)),
                List.of());
        return switch (Compilation.of(model)) {
            case Compilation.Compiled sound -> sound.model().plan(PlanningOptions.asOf(AS_OF));
            case Compilation.Refused refused ->
                throw new AssertionError("The worked example was refused: " + refused.problems());
        };
    }

    private static Item item(String name) {
        return new Item(name, "", "EA", 0, 0);
    }

    private static Requirement seals() {
        return new Requirement(
                RequirementKind.DEPENDENT,
                "P-PUMP-M-1",
                "SEAL",
                "M",
                march(10),
                0,
                8 * Micros.ONE,
                0,
                day(10),
                day(12),
                List.of(
                        new Cover(SupplyKind.STOCK, "stock", 3 * Micros.ONE, day(2)),
                        new Cover(SupplyKind.RECEIPT, "PO-7", 5 * Micros.ONE, day(12))),
                List.of("PO-7"));
    }

    private static ItemSite supplied(String item, Source source, int leadTimeDays, LotSizing lotSizing) {
        return new ItemSite(item, "M", source, leadTimeDays, 0, 0, lotSizing, Micros.ONE, "", "");
    }

    private static ScheduledReceipt receipt(String name, String item, LocalDate due, long units, ReceiptKind kind) {
        return new ScheduledReceipt(name, item, "M", due, units * Micros.ONE, kind, false, "");
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static PlanDay day(int day) {
        return new PlanDay(Math.toIntExact(march(day).toEpochDay()));
    }
}
