package org.throughline.demand;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.Moment;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.QuoteId;
import org.throughline.events.SalesLineId;
import org.throughline.events.SiteId;
import org.throughline.events.Standing;
import org.throughline.events.UnitId;

/** Customers of a pump maker and what they want. */
final class DemandStory {

    static final ItemId PUMP = new ItemId("pump");
    static final UnitId PIECE = new UnitId("piece");
    private static final Instant MONDAY = Instant.parse("2026-03-02T23:30:00Z");

    private DemandStory() {}

    static SalesOrderStated order(String order, String name) {
        return order(order, name, Standing.IN_USE);
    }

    static SalesOrderStated order(String order, String name, Standing standing) {
        return new SalesOrderStated(
                new OrderId(order),
                name,
                new PartnerId("harbour works"),
                new CompanyId("pumps ltd"),
                new CurrencyId("EUR"),
                MONDAY,
                Moment.of(MONDAY.plusSeconds(86_400)),
                SalesState.CONFIRMED,
                new PersonId("seller"),
                standing);
    }

    static SalesOrderStated emptyOrder(String order) {
        return new SalesOrderStated(
                new OrderId(order),
                "S/2026 ältere Nummer",
                PartnerId.NONE,
                CompanyId.NONE,
                new CurrencyId("USD"),
                Instant.EPOCH,
                Moment.NONE,
                SalesState.QUOTATION,
                PersonId.NONE,
                Standing.ARCHIVED);
    }

    static SalesLineStated line(String line, String order) {
        return line(line, order, Standing.IN_USE);
    }

    static SalesLineStated line(String line, String order, Standing standing) {
        return new SalesLineStated(
                new SalesLineId(line),
                new OrderId(order),
                PUMP,
                new Quantity(new BigDecimal("12.5"), PIECE),
                new BigDecimal("2.25"),
                new BigDecimal("1200"),
                standing);
    }

    static SalesLineStated emptyLine(String line) {
        return new SalesLineStated(
                new SalesLineId(line),
                OrderId.NONE,
                new ItemId("kit"),
                new Quantity(BigDecimal.ZERO, new UnitId("box")),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Standing.WITHDRAWN);
    }

    static DeliveryStated delivery(String move, String line, int open) {
        return delivery(move, line, open, Standing.IN_USE);
    }

    static DeliveryStated delivery(String move, String line, int open, Standing standing) {
        return new DeliveryStated(
                new MoveId(move),
                "OUT/" + move,
                PUMP,
                new Quantity(BigDecimal.valueOf(open), PIECE),
                new LocationId("gate"),
                MONDAY,
                MONDAY.plusSeconds(3_600),
                new SalesLineId(line),
                new PurchaseLineId("bought " + line),
                new PartnerId("harbour works"),
                true,
                List.of(new MoveId("pack"), new MoveId("pick")),
                standing);
    }

    static DeliveryStated emptyDelivery(String move) {
        return new DeliveryStated(
                new MoveId(move),
                "",
                new ItemId("kit"),
                new Quantity(BigDecimal.ZERO, new UnitId("box")),
                new LocationId("shelf"),
                Instant.EPOCH,
                Instant.EPOCH,
                SalesLineId.NONE,
                PurchaseLineId.NONE,
                PartnerId.NONE,
                false,
                List.of(),
                Standing.WITHDRAWN);
    }

    static QuoteStated quote(String quote) {
        return quote(quote, Standing.IN_USE);
    }

    static QuoteStated quote(String quote, Standing standing) {
        return new QuoteStated(
                new QuoteId(quote),
                "quote " + quote,
                PUMP,
                new SiteId("harbour"),
                new Quantity(new BigDecimal("2.5"), PIECE),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 3, 6),
                new PartnerId("harbour works"),
                "planner",
                standing);
    }

    static QuoteStated emptyQuote(String quote) {
        return new QuoteStated(
                new QuoteId(quote),
                "",
                new ItemId("kit"),
                new SiteId("yard"),
                new Quantity(BigDecimal.ZERO, new UnitId("box")),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                PartnerId.NONE,
                "",
                Standing.WITHDRAWN);
    }
}
