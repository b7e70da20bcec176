package org.throughline.trials.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.Content;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.Quantity;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.events.StockFact.StockMoved;
import org.throughline.inventory.LotBalance;
import org.throughline.supply.BookSnapshot;

/** What happens in a company while it is measured: goods move, and orders get another day. */
final class Happenings {

    private static final Duration LATER = Duration.ofDays(3);

    private final String run;
    private final BookSnapshot books;
    private final List<LotBalance> own;
    private final LocationId away;

    /** What kind of thing happens. */
    enum Kind {
        STOCK_MOVE("one piece leaves the stock of an item"),
        DELIVERY("a customer wants something on another day"),
        PRODUCTION("a manufacturing order starts and ends on another day"),
        RECEIPT("a supplier delivers on another day");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** @param run a name that no other run on these books has */
    Happenings(String run, BookSnapshot books) {
        this.run = run;
        this.books = books;
        Set<LocationId> stores = books.stock().locations().stream()
                .filter(place -> place.kind() == LocationKind.STOCK)
                .map(LocationDescribed::location)
                .collect(Collectors.toSet());
        own = books.stock().balances().stream()
                .filter(balance -> stores.contains(balance.place().location()))
                .filter(balance -> balance.quantity().amount().compareTo(BigDecimal.ONE) > 0)
                .toList();
        away = books.stock().locations().stream()
                .filter(place -> place.kind() == LocationKind.ADJUSTMENT)
                .findFirst()
                .orElseThrow()
                .location();
    }

    /** The fact of this number among so many, which are spread over all that the books know. */
    Content said(Kind kind, int number, int count) {
        return switch (kind) {
            case STOCK_MOVE -> moved(one(own, number, count), number);
            case DELIVERY -> later(one(books.demand().deliveries(), number, count));
            case PRODUCTION -> later(one(books.production().orders(), number, count));
            case RECEIPT -> later(one(books.procurement().receipts(), number, count));
        };
    }

    private static <T> T one(List<T> all, int number, int count) {
        return all.get((int) ((long) all.size() * number / count));
    }

    private StockMoved moved(LotBalance lot, int number) {
        return new StockMoved(
                new MoveId("benchmark:" + run + ":" + number),
                lot.item(),
                new Quantity(BigDecimal.ONE, lot.quantity().unit()),
                lot.place(),
                away,
                OrderId.NONE,
                "benchmark");
    }

    private static Instant later(Instant day) {
        return day.plus(LATER);
    }

    private static DeliveryStated later(DeliveryStated delivery) {
        return new DeliveryStated(
                delivery.move(),
                delivery.document(),
                delivery.item(),
                delivery.open(),
                delivery.from(),
                later(delivery.due()),
                later(delivery.scheduled()),
                delivery.line(),
                delivery.bought(),
                delivery.customer(),
                delivery.urgent(),
                delivery.after(),
                delivery.standing());
    }

    private static ProductionOrderStated later(ProductionOrderStated order) {
        return new ProductionOrderStated(
                order.order(),
                order.name(),
                order.item(),
                order.bill(),
                order.quantity(),
                order.produced(),
                order.state(),
                later(order.start()),
                later(order.finish()),
                order.operationType(),
                order.company(),
                order.subcontractor(),
                order.responsible(),
                order.urgent(),
                order.origin(),
                order.standing());
    }

    private static ReceiptStated later(ReceiptStated receipt) {
        return new ReceiptStated(
                receipt.move(),
                receipt.document(),
                receipt.item(),
                receipt.open(),
                receipt.to(),
                later(receipt.due()),
                receipt.line(),
                receipt.partner(),
                receipt.subcontracted(),
                receipt.after(),
                receipt.standing());
    }
}
