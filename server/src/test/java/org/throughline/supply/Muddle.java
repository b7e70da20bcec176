package org.throughline.supply;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

/** A company of two sites that is described by throwing dice, wrong units and unknown items included. */
final class Muddle {

    private static final int ITEMS = 8;
    private static final List<String> PLACES =
            List.of("WH/Stock", "WH/Output", "WH/Quality", "P-2/Stock", "Truck", "Coater", "Line", "Attic");
    private static final List<String> UNITS = List.of("piece", "dozen", "gram", "unheard");
    private static final List<String> AMOUNTS =
            List.of("0", "-3", "1", "2.5", "0.0000004", "7.1234567", "99999999999999", "12");

    private final Random dice;
    final PlantStory story = PlantStory.ofThePumpMaker();

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
                        name, "Sealco", one(List.of(PurchaseState.values())), dice.nextBoolean(), day, List.of(what)));
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
                        "in:" + told, item(), quantity(), place, day, PurchaseLineId.NONE, dice.nextBoolean(), after));
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
