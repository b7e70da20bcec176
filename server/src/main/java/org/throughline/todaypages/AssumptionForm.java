package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.pages.Spoken;
import org.throughline.pages.Texts;
import org.throughline.planning.Demand;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.scenarios.Assumption;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.AssumptionRow.Field;
import org.throughline.scenarios.AssumptionRow.Kind;
import org.throughline.structure.SupplierItem;
import org.throughline.supply.Assembly;
import org.throughline.supply.PlanVersion;

/** What somebody filled in for an assumption, understood with the names of the plan that stands. */
final class AssumptionForm {

    private static final String QUANTITY = "-?[0-9]{1,12}([.][0-9]{1,6})?";
    private static final String DAYS = "[0-9]{1,4}";
    /** A site that works on no day of a year is no question of days any more. */
    private static final int DAYS_CLOSED_MAX = 366;

    private final Filled filled;
    private final PlanVersion plan;
    private final Texts texts;
    private final Map<String, String> problems = new HashMap<>();

    /**
     * What is filled in; what does not belong to the kind is not looked at.
     *
     * @param kind a word of {@link Kind}
     * @param what the item by its code, or the demand or receipt by its name
     * @param supplier by the name that the plan has for it
     */
    public record Filled(
            String kind, String what, String supplier, String site, String day, String quantity, String days) {}

    AssumptionForm(Filled filled, PlanVersion plan, Texts texts) {
        this.filled = filled;
        this.plan = plan;
        this.texts = texts;
    }

    /** What is wrong with it, by field. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    /** The kind that a word means; empty where it means none. */
    static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(each -> Spoken.of(each).equals(word))
                .findFirst();
    }

    /** The assumption; empty where something is wrong. */
    Optional<Assumption> assumption() {
        Optional<Kind> kind = kind(filled.kind());
        if (kind.isEmpty()) {
            problem("kind", "kind");
        }
        return kind.map(this::row).filter(_ -> problems.isEmpty()).map(AssumptionRow::assumption);
    }

    private AssumptionRow row(Kind kind) {
        return new AssumptionRow(
                kind,
                kind.says(Field.ITEM) ? item() : "",
                kind.says(Field.SITE) ? site() : "",
                reference(kind),
                kind.says(Field.DAY) ? day(kind) : "",
                kind.says(Field.QUANTITY) ? quantity(kind) : "",
                kind.says(Field.DAYS) ? days(kind) : "");
    }

    private String item() {
        String code = filled.what().strip();
        return found(
                "what", "item", plan.assembly().labels().items().named(code).map(ItemId::value));
    }

    private String site() {
        String name = filled.site().strip();
        return found(
                "site", "site", plan.assembly().labels().sites().named(name).map(SiteId::value));
    }

    private String reference(Kind kind) {
        var model = plan.assembly().model();
        if (kind.says(Field.DEMAND)) {
            return named("demand", model.demands().stream().map(Demand::demand));
        }
        if (kind.says(Field.RECEIPT)) {
            return named("receipt", model.receipts().stream().map(ScheduledReceipt::receipt));
        }
        return kind.says(Field.SUPPLIER) ? supplier() : "";
    }

    private String named(String problem, Stream<String> names) {
        return found(
                "what", problem, names.filter(filled.what().strip()::equals).findFirst());
    }

    /** One that offers the item, where there is such an item. */
    private String supplier() {
        String name = filled.supplier().strip();
        List<String> offering = plan.assembly().model().suppliers().stream()
                .filter(offer -> offer.item().equals(filled.what().strip()))
                .map(SupplierItem::supplier)
                .distinct()
                .sorted()
                .toList();
        if (!offering.contains(name) && !problems.containsKey("what")) {
            problems.put(
                    "supplier", texts.of("scenarios.problem.supplier", String.join(", ", offering), offering.size()));
        }
        return plan.assembly()
                .labels()
                .partners()
                .named(name)
                .map(PartnerId::value)
                .orElse("");
    }

    private String found(String field, String problem, Optional<String> found) {
        if (found.isEmpty()) {
            problem(field, problem);
        }
        return found.orElse("");
    }

    private String day(Kind kind) {
        String text = filled.day().strip();
        return isMove(kind) && text.isEmpty() ? nothingMoved() : day(text);
    }

    /** Of what is moved, a day or quantity that is left empty stays as it is. */
    private static boolean isMove(Kind kind) {
        return kind == Kind.DEMAND_MOVED || kind == Kind.RECEIPT_MOVED;
    }

    /** A quantity alone may be otherwise, but something must be. */
    private String nothingMoved() {
        if (filled.quantity().isBlank()) {
            problem("day", "nothing-moved");
        }
        return "";
    }

    private String day(String text) {
        try {
            Assembly assembly = plan.assembly();
            if (!assembly.looksAt(LocalDate.parse(text))) {
                problems.put("day", texts.of("scenarios.problem.day-out", assembly.asOf(), assembly.lastDay()));
            }
        } catch (DateTimeException notADay) {
            problem("day", "day");
        }
        return text;
    }

    private String quantity(Kind kind) {
        String text = filled.quantity().strip();
        int sign = kind == Kind.STOCK_ADDED ? -1 : isOrNone(kind) ? 0 : 1;
        return isMove(kind) && text.isEmpty() ? "" : quantity(text, sign);
    }

    private static boolean isOrNone(Kind kind) {
        return kind == Kind.SAFETY_STOCK || kind == Kind.LOT_MINIMUM || kind == Kind.LOT_MULTIPLE;
    }

    /** A quantity whose sign is not below this. */
    private String quantity(String text, int sign) {
        if (!text.matches(QUANTITY) || new BigDecimal(text).signum() < sign) {
            problem("quantity", sign > 0 ? "quantity" : sign == 0 ? "quantity-or-none" : "quantity-either");
        }
        return text;
    }

    private String days(Kind kind) {
        String text = filled.days().strip();
        if (!text.matches(DAYS)) {
            problem("days", "days");
        } else if (kind == Kind.SITE_CLOSED
                && (Integer.parseInt(text) < 1 || Integer.parseInt(text) > DAYS_CLOSED_MAX)) {
            problem("days", "days-closed");
        }
        return text;
    }

    private void problem(String field, String name) {
        problems.put(field, texts.of("scenarios.problem." + name));
    }
}
