package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.throughline.planning.RandomModel.Shape;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/** What holds of every quote, whatever the model. */
class PromisingProperties {

    private static final int TRIES = 150;
    private static final int INQUIRIES = 4;
    private static final LocalDate LAST = RandomModel.AS_OF.plusDays(RandomModel.OPTIONS.horizonDays());

    @Property(tries = TRIES)
    void what_is_kept_is_promised_as_quoted_by_a_plan_made_from_scratch(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = live(random);
        Quote quote = live.promise(inquiries(random, live)).getFirst();

        live.apply(quote.kept().stream().toList());

        PlanDay promised = promises(compiled(live.model()).plan(RandomModel.OPTIONS))
                .getOrDefault(quote.inquiry().reference(), PlanDay.NEVER);
        assertThat(promised).isEqualTo(quote.day());
    }

    @Property(tries = TRIES)
    void a_whole_batch_may_be_kept_and_nobody_is_later(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = live(random);
        Map<String, PlanDay> expected = promises(live.plan());
        List<Quote> quotes = live.promise(inquiries(random, live));
        quotes.forEach(quote -> expected.put(quote.inquiry().reference(), quote.day()));

        live.apply(quotes.stream().flatMap(quote -> quote.kept().stream()).toList());

        assertNobodyIsLater(expected, promises(live.plan()));
    }

    @Property(tries = TRIES)
    void a_batch_is_answered_as_one_by_one_with_each_kept(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = live(random);

        for (Quote quote : live.promise(inquiries(random, live))) {
            Quote alone = live.promise(List.of(quote.inquiry())).getFirst();
            switch (quote) {
                case Quote.Refused refused -> assertThat(alone).isInstanceOf(Quote.Refused.class);
                case Quote.Available available -> throw new AssertionError("It is not planned: " + available);
                case Quote.Planned planned -> assertThat(alone).isEqualTo(planned);
            }
            live.apply(alone.kept().stream().toList());
        }
    }

    @Property(tries = TRIES)
    void a_day_before_the_one_that_is_offered_does_harm_or_is_late(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = live(random);

        if (live.promise(inquiries(random, live)).getFirst() instanceof Quote.Planned planned) {
            PlanDay before = planned.harmful().map(laid -> day(laid.due())).orElse(PlanDay.NONE);
            assertThat(before).isLessThan(planned.day());
            planned.harmful()
                    .ifPresent(laid ->
                            assertThat(isOffered(laid, planned.inquiry())).isFalse());
            planned.harmless()
                    .ifPresent(laid ->
                            assertThat(isOffered(laid, planned.inquiry())).isTrue());
            assertThat(isOffered(planned.asWanted(), planned.inquiry()))
                    .isEqualTo(planned.harmless().equals(Optional.of(planned.asWanted())));
        }
    }

    private static PlanDay day(LocalDate date) {
        return new PlanDay(Math.toIntExact(date.toEpochDay()));
    }

    private static boolean isOffered(Quote.Laid laid, Inquiry inquiry) {
        return laid.isOnTime()
                && laid.delayed().isEmpty()
                && (inquiry.safetyStockToo() || !laid.safetyStock().isTaken());
    }

    @Property(tries = TRIES)
    void asking_changes_nothing(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = live(random);
        List<Inquiry> inquiries = inquiries(random, live);
        Said before = Said.by(live.plan());
        PlanningModel model = live.model();

        List<Quote> quotes = live.promise(inquiries);
        List<Quote> available = live.available(inquiries);

        assertThat(Said.by(live.plan())).isEqualTo(before);
        assertThat(live.model()).isEqualTo(model);
        assertThat(live.promise(inquiries)).isEqualTo(quotes);
        assertThat(live.available(inquiries)).isEqualTo(available);
    }

    @Property(tries = TRIES)
    void stock_and_receipts_promise_what_they_leave_after_all_that_is_committed_and_no_more(
            @ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = live(random);
        Place place = anyPlace(random, live);
        Book book = Book.of(live.plan().at(place.item(), place.site()).orElseThrow());

        for (Quote quote : live.available(inquiriesAt(random, place))) {
            if (quote instanceof Quote.Available available) {
                Inquiry inquiry = available.inquiry();
                Availability answer = available.availability();
                assertThat(answer.onDate()).isEqualTo(book.available(inquiry.date(), inquiry.safetyStockToo()));
                assertThat(answer.day()).isEqualTo(book.firstDay(inquiry));
                assertThat(book.canGive(answer.from(), answer.day())).isTrue();
                assertThat(quantity(answer.from())).isEqualTo(answer.day().isDate() ? inquiry.quantity() : 0);
                assertThat(answer.parts().stream()
                                .mapToLong(Availability.Part::quantity)
                                .sum())
                        .isEqualTo(Math.min(inquiry.quantity(), book.available(LAST, inquiry.safetyStockToo())));
                book.promise(inquiry, answer.day());
            }
        }
    }

    /**
     * Only where everything that is asked for is committed or the safety stock of the place itself: what else waits for
     * safety stock somewhere counts for nothing in what is available, but the plan serves it in the order of time.
     */
    @Property(tries = TRIES)
    void what_is_available_of_what_is_bought_is_promised_by_the_plan_and_nobody_is_later(
            @ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        LivePlan live = LivePlan.of(compiled(RandomModel.certain(model(random))), RandomModel.OPTIONS);
        Map<String, PlanDay> before = promises(live.plan());
        Place place = anyPlace(random, live);
        NodePlan node = live.plan().at(place.item(), place.site()).orElseThrow();
        Assume.that(node.source() == Source.BUY || node.source() == Source.NONE);
        Assume.that(node.requirements().stream().allMatch(PromisingProperties::isCommittedOrSafetyStock));
        List<Quote> quotes = live.available(inquiriesAt(random, place)).stream()
                .filter(quote -> !quote.inquiry().safetyStockToo())
                .toList();

        live.apply(quotes.stream().flatMap(quote -> quote.kept().stream()).toList());

        Map<String, PlanDay> after = promises(live.plan());
        quotes.stream()
                .filter(quote -> quote.day().isDate())
                .forEach(
                        quote -> assertThat(after).containsEntry(quote.inquiry().reference(), quote.day()));
        assertNobodyIsLater(before, after);
    }

    private static boolean isCommittedOrSafetyStock(Requirement requirement) {
        return requirement.kind() == RequirementKind.SAFETY_STOCK || Book.isCommitted(requirement);
    }

    @Property(tries = TRIES)
    void more_stock_never_makes_less_available(@ForAll @LongRange(min = 0) long seed) {
        MoreStock stock = MoreStock.of(new Random(seed), RandomModel.certain(plain(new Random(seed))));

        for (Inquiry inquiry : stock.inquiries()) {
            assertThat(available(stock.more(), inquiry)).isLessThanOrEqualTo(available(stock.less(), inquiry));
        }
    }

    /**
     * Only of what is bought and nothing of it under way: with more stock the plan may order less for an early day and
     * let a later receipt do for the rest, and what is made shares its components with others.
     */
    @Property(tries = TRIES)
    void more_stock_of_what_is_bought_is_never_promised_later_where_nothing_is_under_way(
            @ForAll @LongRange(min = 0) long seed) {
        MoreStock stock = MoreStock.of(
                new Random(seed), RandomModel.withoutReceipts(RandomModel.certain(plain(new Random(seed)))));
        Assume.that(stock.source() == Source.BUY);

        for (Inquiry inquiry : stock.inquiries()) {
            assertThat(promised(stock.more(), inquiry)).isLessThanOrEqualTo(promised(stock.less(), inquiry));
        }
    }

    /** The same company twice, with five pieces more of one item, and inquiries for that item. */
    private record MoreStock(LivePlan less, LivePlan more, List<Inquiry> inquiries) {

        static MoreStock of(Random random, PlanningModel model) {
            LivePlan less = LivePlan.of(compiled(model), RandomModel.OPTIONS);
            Place place = anyPlace(random, less);
            StockBalance balance =
                    new StockBalance(place.item(), place.site(), "more", "", StockStatus.AVAILABLE, 5 * Micros.ONE);
            LivePlan more = LivePlan.of(compiled(RandomModel.withStock(model, balance)), RandomModel.OPTIONS);
            return new MoreStock(less, more, inquiriesAt(random, place));
        }

        Source source() {
            Inquiry any = inquiries.getFirst();
            return less.plan().at(any.item(), any.site()).orElseThrow().source();
        }
    }

    private static PlanningModel plain(Random random) {
        return RandomModel.of(random, new Shape(false, false));
    }

    private static PlanDay available(LivePlan live, Inquiry inquiry) {
        return live.available(List.of(inquiry)).getFirst().day();
    }

    /** When it is there where it is ordered for the wanted day. */
    private static PlanDay promised(LivePlan live, Inquiry inquiry) {
        return live.promise(List.of(inquiry)).getFirst() instanceof Quote.Planned planned
                ? planned.asWanted().promised()
                : PlanDay.NEVER;
    }

    private static void assertNobodyIsLater(Map<String, PlanDay> before, Map<String, PlanDay> after) {
        before.forEach((demand, day) ->
                assertThat(after.getOrDefault(demand, PlanDay.NEVER)).as(demand).isLessThanOrEqualTo(day));
    }

    /** What a node has and owes, day by day, worked out in the plainest way from what the plan shows. */
    private record Book(NodePlan node, Map<LocalDate, Long> changes) {

        static Book of(NodePlan node) {
            Map<LocalDate, Long> changes = new HashMap<>();
            changes.merge(RandomModel.AS_OF, Math.max(0, node.stock()), Long::sum);
            node.arrivals().stream()
                    .filter(arrival -> arrival.feasibleDate().isDate())
                    .forEach(arrival -> changes.merge(
                            arrival.feasibleDate().date(), arrival.receipt().quantity(), Long::sum));
            node.requirements().stream()
                    .filter(Book::isCommitted)
                    .forEach(requirement -> changes.merge(requirement.date(), -owed(requirement), Long::sum));
            return new Book(node, changes);
        }

        private static boolean isCommitted(Requirement requirement) {
            return switch (requirement.kind()) {
                case SAFETY_STOCK -> requirement.name().equals("negative_stock");
                case ORDER, ALLOCATION -> true;
                case FORECAST -> false;
                case DEPENDENT -> requirement.realDate().isDate();
            };
        }

        private static long owed(Requirement requirement) {
            return requirement.quantity()
                    - requirement.covers().stream()
                            .filter(cover -> cover.kind() == SupplyKind.SUBCONTRACT_STOCK)
                            .mapToLong(Cover::quantity)
                            .sum();
        }

        long available(LocalDate day, boolean safetyStockToo) {
            List<LocalDate> days = new ArrayList<>(changes.keySet());
            days.add(day);
            long least = days.stream()
                    .filter(later -> !later.isBefore(day))
                    .mapToLong(this::left)
                    .min()
                    .orElseThrow();
            return Math.max(0, least - (safetyStockToo ? 0 : node.safetyStock()));
        }

        private long left(LocalDate day) {
            return changes.entrySet().stream()
                    .filter(change -> !change.getKey().isAfter(day))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        PlanDay firstDay(Inquiry inquiry) {
            return inquiry.date()
                    .datesUntil(LAST.plusDays(1))
                    .filter(day -> available(day, inquiry.safetyStockToo()) >= inquiry.quantity())
                    .map(day -> new PlanDay(Math.toIntExact(day.toEpochDay())))
                    .findFirst()
                    .orElse(PlanDay.NEVER);
        }

        /** Whether each supply has so much and is there on the day. */
        boolean canGive(List<Availability.Share> shares, PlanDay day) {
            return shares.stream()
                    .allMatch(share -> !share.day().isAfter(day.date()) && share.quantity() <= has(share));
        }

        private long has(Availability.Share share) {
            return share.kind() == SupplyKind.STOCK
                    ? node.stock()
                    : node.arrivals().stream()
                            .filter(arrival -> arrival.receipt().receipt().equals(share.supply())
                                    && arrival.feasibleDate().date().equals(share.day()))
                            .mapToLong(arrival -> arrival.receipt().quantity())
                            .sum();
        }

        void promise(Inquiry inquiry, PlanDay day) {
            if (day.isDate()) {
                changes.merge(day.date(), -inquiry.quantity(), Long::sum);
            }
        }
    }

    private static long quantity(List<Availability.Share> shares) {
        return shares.stream().mapToLong(Availability.Share::quantity).sum();
    }

    private static Map<String, PlanDay> promises(Plan plan) {
        Map<String, PlanDay> promises = new HashMap<>();
        plan.promises().stream()
                .filter(promise -> promise.demand().kind() == DemandKind.ORDER)
                .forEach(promise -> promises.put(promise.demand().demand(), promise.promiseDate()));
        return promises;
    }

    private static PlanningModel model(Random random) {
        return RandomModel.of(random, new Shape(random.nextBoolean(), random.nextBoolean()));
    }

    private static LivePlan live(Random random) {
        return LivePlan.of(compiled(model(random)), RandomModel.OPTIONS);
    }

    private static Place anyPlace(Random random, LivePlan live) {
        Stream<Place> declared = live.model().itemSites().stream().map(row -> new Place(row.item(), row.site()));
        Stream<Place> needed = live.plan().requirements().stream()
                .map(requirement -> new Place(requirement.item(), requirement.site()));
        List<Place> places = Stream.concat(declared, needed)
                .distinct()
                .sorted(Comparator.comparing(Place::item).thenComparing(Place::site))
                .toList();
        return places.get(random.nextInt(places.size()));
    }

    private static List<Inquiry> inquiries(Random random, LivePlan live) {
        return IntStream.range(0, INQUIRIES)
                .mapToObj(number -> inquiry(random, number, anyPlace(random, live)))
                .toList();
    }

    private static List<Inquiry> inquiriesAt(Random random, Place place) {
        return IntStream.range(0, INQUIRIES)
                .mapToObj(number -> inquiry(random, number, place))
                .toList();
    }

    private static Inquiry inquiry(Random random, int number, Place place) {
        return new Inquiry(
                "Q-" + number,
                place.item(),
                place.site(),
                RandomModel.AS_OF.plusDays(random.nextInt(50)),
                (1 + random.nextInt(20)) * (Micros.ONE / 2),
                "",
                random.nextInt(2),
                random.nextInt(3) == 0);
    }

    private static CompiledModel compiled(PlanningModel model) {
        return switch (Compilation.of(model)) {
            case Compilation.Compiled compiled -> compiled.model();
            case Compilation.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
