package org.throughline.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LotId;
import org.throughline.events.Moment;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.OwnerId;
import org.throughline.events.Quantity;
import org.throughline.events.ReservationId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Source;
import org.throughline.events.Standing;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.events.Subject;
import org.throughline.events.UnitId;
import org.throughline.events.Vocabulary;

/** A little plant whose stock story a test tells in the words of the field. */
final class StockStory {

    static final ItemId SEAL = new ItemId("seal");
    static final SiteId PLANT = new SiteId("plant");
    static final LocationId SHELF = new LocationId("shelf");
    static final LocationId HOLD = new LocationId("hold");
    static final LocationId TRUCK = new LocationId("truck");
    static final LocationId COATER = new LocationId("coater");
    static final LocationId VENDOR = new LocationId("vendor");
    static final LocationId LINE = new LocationId("line");
    private static final UnitId PIECE = new UnitId("piece");
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private int told;

    /** The places of the plant, all described. */
    static StockStory ofThePlant() {
        StockStory story = new StockStory();
        story.describe(SHELF, LocationKind.STOCK, SiteReference.of(PLANT));
        story.describe(HOLD, LocationKind.QUALITY_HOLD, SiteReference.of(PLANT));
        story.describe(TRUCK, LocationKind.TRANSIT, SiteReference.of(PLANT));
        story.describe(COATER, LocationKind.SUBCONTRACTOR, SiteReference.of(PLANT));
        story.describe(VENDOR, LocationKind.SUPPLIER, SiteReference.NONE);
        story.describe(LINE, LocationKind.PRODUCTION, SiteReference.NONE);
        return story;
    }

    StockStory describe(LocationId location, LocationKind kind, SiteReference site) {
        return tell(new StockFact.LocationDescribed(location, location.value(), kind, site, Standing.IN_USE));
    }

    StockStory open(LocationId location, int pieces) {
        return tell(new StockFact.StockOpened(SEAL, at(location), pieces(pieces)));
    }

    StockStory opened() {
        return tell(new StockFact.StockOpeningCompleted(PLANT));
    }

    StockStory move(int pieces, LocationId from, LocationId to) {
        return move("move-" + told, pieces, from, to);
    }

    StockStory move(String move, int pieces, LocationId from, LocationId to) {
        return tell(moved(move, pieces, from, to));
    }

    /** A statement that was made before everything told so far, and arrives only now. */
    StockStory moveAsOfYesterday(String move, int pieces, LocationId from, LocationId to) {
        return tell(moved(move, pieces, from, to), MORNING.minusSeconds(86_400));
    }

    private static StockFact moved(String move, int pieces, LocationId from, LocationId to) {
        return new StockFact.StockMoved(
                new MoveId(move), SEAL, pieces(pieces), at(from), to, OrderId.NONE, "PLANT/INT/7");
    }

    StockStory count(LocationId location, int pieces) {
        return tell(new StockFact.StockCounted(SEAL, at(location), pieces(pieces)));
    }

    StockStory correct(LocationId location, int difference) {
        return tell(new StockFact.StockCorrected(
                SEAL, at(location), pieces(difference), events.getLast().id(), "counted again by hand"));
    }

    StockStory reserve(String reservation, int pieces, LocationId location) {
        return tell(reserved(reservation, pieces, location));
    }

    /** A statement that was made before everything told so far, and arrives only now. */
    StockStory reserveAsOfYesterday(String reservation, int pieces, LocationId location) {
        return tell(reserved(reservation, pieces, location), MORNING.minusSeconds(86_400));
    }

    private static StockFact reserved(String reservation, int pieces, LocationId location) {
        return new StockFact.StockReserved(
                new ReservationId(reservation),
                SEAL,
                at(location),
                pieces(pieces),
                new MoveId("issue-1"),
                new OrderId("MO-91"));
    }

    StockStory lot(String lot, String name) {
        return tell(new StockFact.LotDescribed(new LotId(lot), name, SEAL, Moment.NONE, Standing.IN_USE));
    }

    StockStory tell(StockFact fact) {
        return tell(fact, MORNING.plusSeconds(told));
    }

    private StockStory tell(StockFact fact, Instant time) {
        told++;
        events.add(event("fact-" + told, fact, time));
        return this;
    }

    static Event event(String id, Content content, Instant time) {
        return new Event(
                new FactId(id),
                new Source("test"),
                Vocabulary.typeOf(content),
                new Subject("stock"),
                time,
                Vocabulary.payload(content));
    }

    List<Event> events() {
        return events;
    }

    static StockPlace at(LocationId location) {
        return new StockPlace(location, LotId.NONE, OwnerId.NONE);
    }

    static Quantity pieces(int pieces) {
        return new Quantity(BigDecimal.valueOf(pieces), PIECE);
    }
}
