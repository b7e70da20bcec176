package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Orders records as the database does: nothing comes last, or first where the order is reversed. */
final class Ordering {

    private static final Pattern TERM =
            Pattern.compile("\\s*([a-z0-9_]+)(\\.id)?(\\s+(?:desc|asc))?(\\s+nulls (?:first|last))?\\s*");

    private final Records records;

    Ordering(Records records) {
        this.records = records;
    }

    Comparator<Row> of(OdooModel model, String order) {
        return of(model, order, Set.of()).thenComparingLong(Row::id);
    }

    private Comparator<Row> of(OdooModel model, String order, Set<String> seen) {
        List<Comparator<Row>> terms = new ArrayList<>();
        for (String part : order.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher term = TERM.matcher(part);
            if (!term.matches()) {
                throw OdooRefusal.user("""
                        Invalid "order" specified (%s). A valid "order" specification is a comma-separated list of \
                        valid field names (optionally followed by asc/desc for the direction)""".formatted(order));
            }
            boolean falling = term.group(3) != null && term.group(3).strip().equals("desc");
            boolean nothingFirst =
                    term.group(4) == null ? falling : term.group(4).endsWith("first");
            term(model, term.group(1), term.group(2) != null, seen, order.equals(model.order()))
                    .map(each -> compare(each, falling, nothingFirst))
                    .ifPresent(terms::add);
        }
        return terms.stream().reduce(Comparator::thenComparing).orElseGet(() -> Comparator.comparingLong(Row::id));
    }

    /** What is compared, and how. */
    private record Term(OdooField field, Comparator<Object> comparator) {}

    private Optional<Term> term(OdooModel model, String name, boolean byId, Set<String> seen, boolean ownOrder) {
        OdooField field = model.field(name);
        String place = model.name() + "." + name;
        if ((field == null && ownOrder) || seen.contains(place)) {
            return Optional.empty();
        }
        if (field == null) {
            throw OdooRefusal.value(
                    "Invalid field %s on model %s".formatted(PythonText.said(name), PythonText.said(model.name())));
        }
        OdooModel target = records.model(field.relation());
        boolean followed =
                field.type() == FieldType.MANY2ONE && !byId && !target.order().equals("id");
        if (!followed) {
            return Optional.of(new Term(field, Ordering::plainly));
        }
        Set<String> deeper = new TreeSet<>(seen);
        deeper.add(place);
        Comparator<Row> targets = of(target, target.order(), deeper);
        return Optional.of(
                new Term(field, (left, right) -> targets.compare(target(target, left), target(target, right))));
    }

    private Row target(OdooModel model, Object id) {
        Row row = records.tables().find(model.name(), (Long) id);
        return row == null ? new Row((Long) id, Map.of()) : row;
    }

    private Comparator<Row> compare(Term term, boolean falling, boolean nothingFirst) {
        Comparator<Object> some = falling ? term.comparator().reversed() : term.comparator();
        Comparator<@Nullable Object> all = nothingFirst ? Comparator.nullsFirst(some) : Comparator.nullsLast(some);
        return (left, right) -> all.compare(comparable(left, term.field()), comparable(right, term.field()));
    }

    private @Nullable Object comparable(Row row, OdooField field) {
        Object value = records.value(row, field);
        return value == null && field.type() == FieldType.BOOLEAN ? false : value;
    }

    /** Compares two values of one field. */
    static int plainly(Object left, Object right) {
        return switch (left) {
            case String text -> text.compareTo((String) right);
            case Boolean flag -> flag.compareTo((Boolean) right);
            case Instant at -> at.compareTo((Instant) right);
            case LocalDate day -> day.compareTo((LocalDate) right);
            case Long number when right instanceof Long other -> number.compareTo(other);
            case Number number -> decimal(number).compareTo(decimal((Number) right));
            // Object is not sealed: any other value of Java could be here.
            default -> throw new IllegalStateException("%s cannot be compared".formatted(left));
        };
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }
}
