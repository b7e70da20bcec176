package org.throughline.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.EventType;
import org.throughline.events.LocationKind;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.events.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * Counts stock. The first count opens the books: each balance and, for each site, that its balances are complete. From
 * then on only movements move stock, and a count says what the other system has: of places whose balance changed there,
 * and of places that movements have touched. A count is whole or it is not said.
 */
final class StockCount {

    private static final EventType COUNTED = type("stock-counted");
    private static final EventType OPENED = type("stock-opened");
    private static final EventType COMPLETED = type("stock-opening-completed");
    private static final EventType SITE = type("site-described");
    private static final EventType LOCATION = type("location-described");

    /** Places whose stock is ours; of all others a balance means nothing. */
    private static final Set<LocationKind> OWN =
            EnumSet.of(LocationKind.STOCK, LocationKind.QUALITY_HOLD, LocationKind.TRANSIT, LocationKind.SUBCONTRACTOR);

    private final Jdbi jdbi;
    private final Feed feed;
    private final Progress progress;

    StockCount(Jdbi jdbi, Feed feed, Progress progress) {
        this.jdbi = jdbi;
        this.feed = feed;
        this.progress = progress;
    }

    /** The balances of all places, by their names, or the rows that could not be understood; and of how many rows. */
    record Balances(Map<String, StockFact.StockCounted> places, Map<JsonNode, Refusal> refused, int rows) {}

    private static EventType type(String word) {
        return Vocabulary.types().stream()
                .filter(type -> type.value().equals("throughline." + word + ".v1"))
                .findFirst()
                .orElseThrow();
    }

    /** A row with what became of it. */
    private record Understood(JsonNode row, Mapped mapped) {}

    /** Reads every balance; several rows of one place are one balance. */
    Answer<Balances> read(TableReading reading) {
        Map<String, StockFact.StockCounted> places = new TreeMap<>();
        Map<JsonNode, Refusal> refused = new HashMap<>();
        return reading.pages(
                        feed,
                        progress,
                        (origin, rows) -> rows.parallelStream()
                                .map(row -> new Understood(row, feed.mapping().map(row, origin.variables())))
                                .toList()
                                .forEach(row -> add(places, refused, row)))
                .then(rows -> new Answer.Given<>(new Balances(places, refused, rows.intValue())));
    }

    private void add(
            Map<String, StockFact.StockCounted> places, Map<JsonNode, Refusal> refused, Understood understood) {
        switch (understood.mapped()) {
            case Mapped.Refused(var refusal) -> refused.put(understood.row(), refusal);
            case Mapped.Says(var statements) -> {
                for (Statement statement : statements) {
                    if (statement.content() instanceof StockFact.StockCounted counted) {
                        places.merge(name(counted.item().value(), counted.place()), counted, this::together);
                    } else {
                        refused.put(
                                understood.row(),
                                new Refusal(
                                        ExchangeFault.VOCABULARY,
                                        "",
                                        "A count says (%s), not (%s).".formatted(COUNTED, statement.type())));
                    }
                }
            }
        }
    }

    private StockFact.StockCounted together(StockFact.StockCounted left, StockFact.StockCounted right) {
        return new StockFact.StockCounted(
                left.item(), left.place(), left.quantity().plus(right.quantity()));
    }

    private static String name(String item, StockPlace place) {
        return String.join(
                "|",
                item,
                place.location().value(),
                place.lot().value(),
                place.owner().value());
    }

    /** Says what has to be said of these balances, as they were at this time of the other system. */
    void say(Balances balances, Instant at, Harvest harvest) {
        jdbi.useHandle(handle -> {
            SqlMemory memory = new SqlMemory(handle);
            Map<String, Remembered> known = memory.all(feed.name());
            Set<Touched> touched = new HashSet<>(memory.touched());
            touched.addAll(harvest.touched());
            Map<String, StockFact.StockCounted> places = withEmptied(balances, known, own(touched, memory));
            Set<String> moved = touched.stream()
                    .map(touch -> name(touch.item().value(), touch.place()))
                    .collect(Collectors.toSet());
            places.forEach((place, counted) -> {
                Remembered before = known.getOrDefault(place, Remembered.nothing(place, 0));
                say(before, counted, at, moved.contains(place), harvest);
            });
            completeSites(memory.values(SITE, "site"), known, at, harvest);
        });
        harvest.counted(feed);
    }

    private static List<Touched> own(Set<Touched> touched, SqlMemory memory) {
        Set<String> own =
                memory.locations(LOCATION, OWN.stream().map(Enum::name).toList());
        return touched.stream()
                .filter(touch -> own.contains(touch.place().location().value()))
                .toList();
    }

    /** Where something was and the other system has nothing any more, there is zero. */
    private static Map<String, StockFact.StockCounted> withEmptied(
            Balances balances, Map<String, Remembered> known, List<Touched> touched) {
        Map<String, StockFact.StockCounted> places = new TreeMap<>(balances.places());
        touched.forEach(touch -> places.putIfAbsent(
                name(touch.item().value(), touch.place()),
                new StockFact.StockCounted(touch.item(), touch.place(), new Quantity(BigDecimal.ZERO, touch.unit()))));
        known.forEach((place, remembered) -> Optional.ofNullable(
                        remembered.slots().get(COUNTED))
                .map(slot -> Json.MAPPER.treeToValue(slot.data().tree(), StockFact.StockCounted.class))
                .ifPresent(last -> places.putIfAbsent(
                        place,
                        new StockFact.StockCounted(
                                last.item(),
                                last.place(),
                                new Quantity(BigDecimal.ZERO, last.quantity().unit())))));
        return places;
    }

    private void say(Remembered before, StockFact.StockCounted counted, Instant at, boolean moved, Harvest harvest) {
        Statement count = Statement.of(COUNTED, counted);
        Slot known = before.slots().get(COUNTED);
        if (known != null && known.says(count.data()) && !moved) {
            return;
        }
        Statement said = progress.loaded()
                ? count
                : Statement.of(OPENED, new StockFact.StockOpened(counted.item(), counted.place(), counted.quantity()));
        remember(before, count, said, at, harvest);
    }

    /** The opening of a site is complete when every balance was said; so is that of a site that came later. */
    private void completeSites(Set<String> sites, Map<String, Remembered> known, Instant at, Harvest harvest) {
        sites.stream().filter(site -> !known.containsKey(site)).sorted().forEach(site -> {
            Statement complete = Statement.of(COMPLETED, new StockFact.StockOpeningCompleted(new SiteId(site)));
            remember(Remembered.nothing(site, 0), complete, complete, at, harvest);
        });
    }

    private void remember(Remembered before, Statement kept, Statement said, Instant at, Harvest harvest) {
        Slot slot = feed.telling().slot(before, said, at, false);
        Slot memory = new Slot(kept.type(), slot.saidAt(), slot.times(), slot.fact(), kept.data(), false);
        harvest.remember(feed, new Remembered(before.record(), 0, at, "", true, Map.of(kept.type(), memory)));
        harvest.say(feed, feed.telling().event(before, said, slot));
    }
}
