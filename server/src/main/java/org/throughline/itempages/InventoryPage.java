package org.throughline.itempages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.UnitDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.UnitId;
import org.throughline.exchange.Exchange;
import org.throughline.exchange.ExchangeStatus;
import org.throughline.inventory.ListedPosition;
import org.throughline.inventory.Positions;
import org.throughline.inventory.StockPosition;
import org.throughline.items.Items;
import org.throughline.journal.Journal;
import org.throughline.pages.Answer;
import org.throughline.pages.Elapsed;
import org.throughline.pages.Export;
import org.throughline.pages.Kept;
import org.throughline.pages.Leaf;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Rows;
import org.throughline.pages.Sorting;
import org.throughline.pages.Spoken;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;

/**
 * What lies where, by item and site; with {@code item} in the address, everything about the stock of one item, and with
 * {@code lot} beside it only about one of its lots.
 */
public final class InventoryPage implements Page<InventoryPage.Content> {

    private static final Parameter ITEM = Parameter.text("item", "inventory.parameter.item");
    private static final Parameter LOT = Parameter.text("lot", "inventory.parameter.lot");
    private static final Parameter SITE = Parameter.text("site", "inventory.parameter.site");
    private static final Parameter TEXT = Parameter.text("text", "frame.parameter.text");
    private static final Parameter ONLY = Parameter.text("only", "frame.parameter.only")
            .oneOf(Arrays.stream(Trouble.values()).map(Spoken::of).toList());
    private static final int MOVEMENTS_MAX = 50;
    private static final int ITEMS_FOUND_MAX = 1000;

    /** More than a plant has, and bounded. */
    private static final int POSITIONS_MAX = 200_000;

    private static final String STOCK_INTERFACES = "odoo-stock";

    private final Jdbi jdbi;
    private final Exchange exchange;
    private final InstantSource clock;
    private final StockNews news;
    private final Kept<Long, Rows<Line>> all = new Kept<>();

    /** For the books of this hub, the journal that they follow, and the interfaces that fill it. */
    public InventoryPage(Jdbi jdbi, Journal journal, Exchange exchange, InstantSource clock) {
        this.jdbi = jdbi;
        news = new StockNews(journal);
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * What it shows.
     *
     * @param read whether all stock was read once
     * @param readAt when the interface that was read longest ago was read; empty where one never was
     * @param age how old the figures are at most; empty where it is not known
     */
    public record Content(
            boolean read,
            Optional<Instant> readAt,
            Optional<Elapsed> age,
            Optional<StockList> list,
            Optional<StockOfItem> item) {}

    /**
     * Positions, page by page.
     *
     * @param found how many items hold the text, where there is one
     * @param foundAll whether these are all that hold it
     * @param page counts from 1
     */
    public record StockList(
            Choice choice,
            int found,
            boolean foundAll,
            long total,
            int page,
            int pages,
            List<PlanWork.Thing> sites,
            List<Line> lines) {

        public StockList {
            sites = List.copyOf(sites);
            lines = List.copyOf(lines);
        }
    }

    /** The filter as it stands in the address; empty where all is shown. */
    public record Choice(String text, String site, String only) {}

    /**
     * How an item stands at a site.
     *
     * @param site with an empty identity for stock that belongs to no site
     * @param disagreements in how many of its places a count differs from the book
     */
    public record Line(
            PlanWork.Thing item,
            String description,
            PlanWork.Thing site,
            StockFigures stock,
            String unit,
            long disagreements) {}

    /** What may be wrong with a position; of one that is not known only a count that differs is. */
    enum Trouble {
        /** Wrong or not. */
        ANY,
        /** Less is there than nothing, or less than was promised. */
        NEGATIVE,
        /** Quality holds some of it. */
        HELD,
        /** A count differs from the book. */
        DISAGREEING;

        /** Of this word in the address; any where nobody knows it. */
        private static Trouble named(String word) {
            return Arrays.stream(values())
                    .filter(trouble -> trouble.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElse(ANY);
        }

        private boolean isOf(Line line) {
            return switch (this) {
                case ANY -> true;
                case NEGATIVE -> line.stock().isNegative();
                case HELD -> line.stock().qualityHold().signum() > 0;
                case DISAGREEING -> line.disagreements() > 0;
            };
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.INVENTORY);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ITEM, LOT, SITE, TEXT, ONLY, Parameter.PAGE, Parameter.sortOf(InventoryTables.POSITIONS));
    }

    @Override
    public Answer<Content> show(Visit visit) {
        ExchangeStatus status = exchange.status();
        Optional<Instant> readAt = readAt(status);
        Optional<Elapsed> age = readAt.map(at -> Elapsed.between(at, clock.instant()));
        Optional<ItemId> item = itemIn(visit);
        if (item.isEmpty()) {
            StockList list = jdbi.inTransaction(handle -> list(handle, visit));
            return new Answer.Shown<>(new Content(status.complete(), readAt, age, Optional.of(list), Optional.empty()));
        }
        Optional<StockOfItem> shown = jdbi.inTransaction(handle -> stock(handle, visit, item.get(), MOVEMENTS_MAX));
        return shown.isEmpty()
                ? new Answer.Missing<>(item.get().value())
                : new Answer.Shown<>(new Content(status.complete(), readAt, age, Optional.empty(), shown));
    }

    private static Optional<Instant> readAt(ExchangeStatus status) {
        List<Optional<Instant>> read = status.interfaces().stream()
                .filter(one -> one.declaration().name().startsWith(STOCK_INTERFACES))
                .map(one -> one.lastSuccess().instant())
                .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? read.stream().flatMap(Optional::stream).min(Instant::compareTo)
                : Optional.empty();
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export(
                        "positions",
                        visit -> Optional.of(InventoryTables.POSITIONS.sheet(
                                jdbi.inTransaction(handle -> sorted(handle, visit)).stream()))),
                new Export(
                        "lots",
                        visit -> whole(visit)
                                .map(stock -> InventoryTables.LOTS.sheet(
                                        Stream.concat(stock.own().stream(), stock.consigned().stream())))),
                new Export(
                        "reservations",
                        visit -> whole(visit)
                                .map(stock -> InventoryTables.RESERVATIONS.sheet(stock.reservations().stream()))),
                new Export(
                        "movements",
                        visit -> whole(visit)
                                .map(stock -> InventoryTables.MOVEMENTS.sheet(stock.movements().stream()))));
    }

    private Optional<StockOfItem> whole(Visit visit) {
        return itemIn(visit).flatMap(item -> jdbi.inTransaction(handle -> stock(handle, visit, item, POSITIONS_MAX)));
    }

    /** All of the item, or only what concerns the lot in the address: its movements may lie far back. */
    private static Optional<StockOfItem> stock(Handle handle, Visit visit, ItemId item, int rowsMax) {
        String lot = visit.parameter(LOT).orElse("").strip();
        return lot.isEmpty()
                ? StockOfItem.of(handle, item, rowsMax)
                : StockOfItem.of(handle, item, POSITIONS_MAX).map(stock -> stock.ofLot(lot, rowsMax));
    }

    private static Optional<ItemId> itemIn(Visit visit) {
        return visit.parameter(ITEM).filter(identity -> !identity.isBlank()).map(ItemId::new);
    }

    /** All positions, kept until a book that they stand on has taken something in. */
    private Rows<Line> all(Handle handle) {
        return all.of(
                news.count(handle),
                () -> new Rows<>(
                        InventoryTables.POSITIONS,
                        named(handle, new Positions(handle).all(POSITIONS_MAX), sites(handle))));
    }

    /** The positions that are chosen, in the order that is asked for. */
    private List<Line> chosen(Handle handle, Visit visit, Optional<Set<String>> items) {
        Choice choice = choice(visit);
        Trouble trouble = Trouble.named(choice.only());
        return all(handle).in(Sorting.of(visit)).stream()
                .filter(line ->
                        items.isEmpty() || items.get().contains(line.item().id()))
                .filter(line -> choice.site().isEmpty() || line.site().id().equals(choice.site()))
                .filter(trouble::isOf)
                .toList();
    }

    private List<Line> sorted(Handle handle, Visit visit) {
        return chosen(handle, visit, found(handle, choice(visit)));
    }

    private static Choice choice(Visit visit) {
        return new Choice(
                visit.parameter(TEXT).orElse("").strip(),
                visit.parameter(SITE).orElse(""),
                visit.parameter(ONLY).orElse(""));
    }

    /** The items that hold the text; empty where there is none. */
    private static Optional<Set<String>> found(Handle handle, Choice choice) {
        return choice.text().isEmpty()
                ? Optional.empty()
                : Optional.of(new Items(handle)
                        .search(choice.text(), ITEMS_FOUND_MAX).stream()
                                .map(item -> item.item().value())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private StockList list(Handle handle, Visit visit) {
        Choice choice = choice(visit);
        Optional<Set<String>> items = found(handle, choice);
        Leaf<Line> leaf = Leaf.of(chosen(handle, visit, items), visit.parameter(Parameter.PAGE));
        int itemsFound = items.map(Set::size).orElse(0);
        return new StockList(
                choice,
                itemsFound,
                itemsFound < ITEMS_FOUND_MAX,
                leaf.total(),
                leaf.number(),
                leaf.pages(),
                sites(handle).entrySet().stream()
                        .map(site -> new PlanWork.Thing(site.getKey(), site.getValue()))
                        .sorted((left, right) -> left.name().compareTo(right.name()))
                        .toList(),
                leaf.rows());
    }

    /** The sites by identity, with the names that people know. */
    static Map<String, String> sites(Handle handle) {
        return new Enterprise(handle)
                .snapshot().sites().stream()
                        .collect(Collectors.toMap(
                                site -> site.site().value(),
                                (SiteDescribed site) -> site.code().isBlank() ? site.name() : site.code()));
    }

    private static List<Line> named(Handle handle, List<ListedPosition> lines, Map<String, String> sites) {
        Items items = new Items(handle);
        Map<ItemId, ItemDescribed> described = items.describe(
                lines.stream().map(line -> line.position().item()).collect(Collectors.toSet()));
        Set<UnitId> wanted = new HashSet<>();
        for (ListedPosition line : lines) {
            if (line.position() instanceof StockPosition.Known known) {
                wanted.add(known.onHand().unit());
            }
        }
        Map<String, String> units = new HashMap<>();
        items.units(wanted).forEach((unit, word) -> units.put(unit.value(), word.name()));
        return lines.stream()
                .map(line -> line(
                        line, Optional.ofNullable(described.get(line.position().item())), sites, units))
                .toList();
    }

    private static Line line(
            ListedPosition line,
            Optional<ItemDescribed> described,
            Map<String, String> sites,
            Map<String, String> units) {
        String item = line.position().item().value();
        String site = line.position().site().value();
        StockFigures figures = StockFigures.of(line.position());
        return new Line(
                new PlanWork.Thing(item, described.map(NamedItem::called).orElse(item)),
                described
                        .filter(known -> !known.code().isBlank())
                        .map(ItemDescribed::name)
                        .orElse(""),
                new PlanWork.Thing(site, sites.getOrDefault(site, site)),
                figures,
                units.getOrDefault(figures.unit(), figures.unit()),
                line.disagreements());
    }

    /** What people call a unit. */
    static String unit(Handle handle, UnitId unit) {
        return Optional.ofNullable(new Items(handle).units(Set.of(unit)).get(unit))
                .map(UnitDescribed::name)
                .orElse(unit.value());
    }
}
