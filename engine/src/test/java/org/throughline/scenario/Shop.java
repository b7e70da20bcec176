package org.throughline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.modelfolder.ModelFiles;
import org.throughline.modelfolder.ModelFolder;
import org.throughline.planning.Availability;
import org.throughline.planning.Inquiry;
import org.throughline.planning.LivePlan;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Quote;
import org.throughline.values.Micros;

/** A live plan of what the lines of a scenario say, asked and answering in words. */
final class Shop {

    private final LivePlan live;
    private final AtomicInteger asked = new AtomicInteger();

    private Shop(LivePlan live) {
        this.live = live;
    }

    /** Plans the lines, with Monday 2026-03-02 as today. */
    static Shop of(String lines) {
        Input input = new Input("this test");
        input.read(0, "today 2026-03-02");
        List<String> read = lines.lines().toList();
        for (int at = 0; at < read.size(); at++) {
            input.read(at + 1, read.get(at));
        }
        Tables tables = input.tables();
        try {
            return switch (ModelFolder.read(ModelFiles.texts(tables.texts()))) {
                case ModelFolder.Reading.Read sound -> new Shop(LivePlan.of(sound.model(), input.options()));
                case ModelFolder.Reading.Refused refused -> throw new AssertionError(refused.problems());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    LivePlan live() {
        return live;
    }

    /** What stock and receipts give to inquiries such as {@code BIKE 6 on 2026-03-03}, asked as one batch. */
    List<String> available(String... inquiries) {
        return live.available(read(inquiries)).stream().map(Shop::text).toList();
    }

    /** The same for one inquiry that asks for safety stock too. */
    String availableWithSafetyStock(String inquiry) {
        return live.available(withSafetyStock(inquiry)).stream().map(Shop::text).collect(Collectors.joining());
    }

    /** The plan with each inquiry, asked as one batch. */
    List<Quote> promise(String... inquiries) {
        return live.promise(read(inquiries));
    }

    Quote promiseWithSafetyStock(String inquiry) {
        return live.promise(withSafetyStock(inquiry)).getFirst();
    }

    private static List<Inquiry> withSafetyStock(String inquiry) {
        return List.of(inquiry(inquiry, "Q", true));
    }

    private List<Inquiry> read(String... inquiries) {
        return Stream.of(inquiries)
                .map(inquiry -> inquiry(inquiry, "Q-" + asked.incrementAndGet(), false))
                .toList();
    }

    private static Inquiry inquiry(String text, String reference, boolean safetyStockToo) {
        List<String> words = List.of(text.split(" ", -1));
        return new Inquiry(
                reference,
                words.get(0),
                "M",
                LocalDate.parse(words.get(3)),
                Micros.parse(words.get(1)),
                "",
                10,
                safetyStockToo);
    }

    private static String text(Quote quote) {
        return switch (quote) {
            case Quote.Available available -> text(available.availability());
            case Quote.Planned planned -> text(planned);
            case Quote.Refused refused ->
                refused.problems().stream().map(ModelProblem::text).collect(Collectors.joining(", "));
        };
    }

    private static String text(Availability availability) {
        String whole = availability.day().isDate()
                ? day(availability.day())
                        + availability.from().stream().map(Shop::text).collect(Collectors.joining(" and", " from", ""))
                : "never";
        return "%s, %s on the day%s"
                .formatted(whole, Micros.format(availability.onDate()), parts(availability.parts()));
    }

    private static String parts(List<Availability.Part> parts) {
        return parts.size() < 2
                ? ""
                : parts.stream()
                        .map(part -> Micros.format(part.quantity()) + " " + day(part.day()))
                        .collect(Collectors.joining(", ", ", in parts ", ""));
    }

    private static String text(Availability.Share share) {
        String supplier = share.supplier().isEmpty() ? "" : " of " + share.supplier();
        return " %s %s%s".formatted(share.supply(), Micros.format(share.quantity()), supplier);
    }

    /** A plan with an order: when it is promised, because of what, and whom it makes later. */
    static String text(Quote.Laid laid) {
        String cause = laid.cause().isEmpty() ? "" : " because of " + String.join(" < ", laid.cause());
        String delays = laid.delayed().stream()
                .map(delay -> "; %s from %s to %s"
                        .formatted(
                                delay.row().promise().demand().demand(),
                                day(delay.before().orElseThrow().promise().promiseDate()),
                                day(delay.row().promise().promiseDate())))
                .collect(Collectors.joining());
        return day(laid.promised()) + cause + delays;
    }

    /** The planned orders that are new with an order, each with its quantity. */
    static List<String> newOrders(Quote.Laid laid) {
        return laid.difference().orders().stream()
                .filter(order -> order.isNew())
                .map(order -> order.row())
                .map(order -> order.order() + " " + Micros.format(order.quantity()) + receipt(order))
                .toList();
    }

    private static String receipt(PlannedOrder order) {
        return " " + day(order.receiptDate());
    }

    private static String text(Quote.Planned planned) {
        return "wanted: %s; harmless: %s"
                .formatted(
                        text(planned.asWanted()),
                        planned.harmless().map(Shop::text).orElse("none"));
    }

    private static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }

    private static String day(PlanDay day) {
        return day.isDate() ? day(day.date()) : "never";
    }

    /** What each answer of a batch says. */
    static List<String> texts(List<Quote> quotes) {
        return quotes.stream().map(Shop::text).toList();
    }
}
