package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what is looked for into a condition on records, with the meaning that Odoo gives to each operator. */
final class Conditions {

    private final Records records;

    Conditions(Records records) {
        this.records = records;
    }

    Predicate<Row> of(OdooModel model, Domain domain) {
        return switch (domain) {
            case Domain.Every(var parts) ->
                parts.stream().map(part -> of(model, part)).reduce(row -> true, Predicate::and);
            case Domain.Some(var parts) ->
                parts.stream().map(part -> of(model, part)).reduce(row -> false, Predicate::or);
            case Domain.Not(var part) -> of(model, part).negate();
            case Domain.Constant(var holds) -> row -> holds;
            case Domain.Condition condition -> condition(model, condition);
        };
    }

    /** Whether a domain names a field itself, so that nothing need be said about it by default. */
    static boolean speaksOf(String field, Domain domain) {
        return switch (domain) {
            case Domain.Every(var parts) -> parts.stream().anyMatch(part -> speaksOf(field, part));
            case Domain.Some(var parts) -> parts.stream().anyMatch(part -> speaksOf(field, part));
            case Domain.Not(var part) -> speaksOf(field, part);
            case Domain.Constant constant -> false;
            case Domain.Condition condition -> condition.path().equals(field);
        };
    }

    private Predicate<Row> condition(OdooModel model, Domain.Condition condition) {
        String[] steps = condition.path().split("\\.", 2);
        OdooField field = model.field(steps[0]);
        if (field == null) {
            throw condition.refused("Invalid field %s.%s".formatted(model.name(), steps[0]));
        }
        if (steps.length == 2) {
            Domain rest = condition.with(steps[1], condition.operator());
            return any(field, rest, condition);
        }
        return switch (condition.operator()) {
            case "=?" -> condition.value() == null ? row -> true : equal(field, List.of(condition.value()));
            case "=", "==" -> equal(field, one(condition.value()));
            case "!=", "<>" -> equal(field, one(condition.value())).negate();
            case "in" -> equal(field, several(condition.value()));
            case "not in" -> equal(field, several(condition.value())).negate();
            case "any" -> any(field, subdomain(condition), condition);
            case "not any" -> any(field, subdomain(condition), condition).negate();
            case "child_of" -> within(model, field, condition, true);
            case "parent_of" -> within(model, field, condition, false);
            case "<", ">", "<=", ">=" -> compared(field, condition);
            default -> alike(field, condition);
        };
    }

    private static List<@Nullable Object> one(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Collections.singletonList(null) : several(list);
        }
        return Collections.singletonList(value);
    }

    private static List<@Nullable Object> several(@Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> values.add(Boolean.FALSE.equals(each) || each instanceof Empty ? null : each));
        } else {
            values.add(value);
        }
        return values;
    }

    private static Domain subdomain(Domain.Condition condition) {
        return Domain.of(condition.value() instanceof List<?> items ? items : List.of());
    }

    /** One of the records that the field points to fulfils a domain; a single one does so even if it is archived. */
    private Predicate<Row> any(OdooField field, Domain domain, Domain.Condition condition) {
        if (!field.type().isRelation()) {
            throw condition.refused("Cannot use 'any' with non-relational fields");
        }
        OdooModel target = records.model(field.relation());
        Predicate<Row> fulfilled = of(target, domain);
        return row -> linked(row, field).stream()
                .map(id -> records.tables().find(target.name(), id))
                .filter(Objects::nonNull)
                .anyMatch(fulfilled);
    }

    private Collection<Long> linked(Row row, OdooField field) {
        return switch (records.value(row, field)) {
            case Long link -> List.of(link);
            case List<?> links -> links.stream().map(Long.class::cast).toList();
            case null -> List.of();
            case Object other -> throw new IllegalStateException("%s points nowhere: %s".formatted(field, other));
        };
    }

    private Predicate<Row> equal(OdooField field, List<@Nullable Object> values) {
        boolean orNothing = values.stream().anyMatch(value -> isNothing(value, field));
        if (field.type().isRelation()) {
            Set<Object> wanted = values.stream().filter(Objects::nonNull).collect(Collectors.toSet());
            Set<String> names = wanted.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toSet());
            return row -> {
                Collection<Long> links = linked(row, field);
                return (links.isEmpty() && orNothing)
                        || links.stream().anyMatch(wanted::contains)
                        || isNamed(links, field, names);
            };
        }
        List<Predicate<Object>> tests = values.stream()
                .filter(Objects::nonNull)
                .map(value -> same(field, value))
                .toList();
        return row -> {
            Object value = records.value(row, field);
            return isNothing(value, field)
                    ? orNothing
                    : value != null && tests.stream().anyMatch(test -> test.test(value));
        };
    }

    private boolean isNamed(Collection<Long> links, OdooField field, Set<String> names) {
        return !names.isEmpty()
                && links.stream().anyMatch(link -> names.contains(records.name(field.relation(), link)));
    }

    /** Numbers that are zero, empty texts and flags that are not set are nothing. */
    private static boolean isNothing(@Nullable Object value, OdooField field) {
        return switch (value) {
            case null -> true;
            case Boolean flag -> !flag;
            case String text -> text.isEmpty();
            case Number number ->
                field.type().isNumber() && Ordering.decimal(number).signum() == 0;
            // Object is not sealed: any other value of Java could be here.
            default -> false;
        };
    }

    private static Predicate<Object> same(OdooField field, Object wanted) {
        return switch (field.type()) {
            case DATETIME -> {
                OdooMoment moment = OdooMoment.parse(wanted.toString());
                yield at -> !((Instant) at).isBefore(moment.at())
                        && ((Instant) at).isBefore(moment.at().plusSeconds(1));
            }
            case DATE -> {
                LocalDate day = OdooMoment.parse(wanted.toString()).day();
                yield day::equals;
            }
            case INTEGER, FLOAT, MONETARY -> {
                BigDecimal number = number(wanted);
                yield value -> Ordering.decimal((Number) value).compareTo(number) == 0;
            }
            case BOOLEAN -> flag -> flag.equals(!Boolean.FALSE.equals(wanted));
            case CHAR, TEXT, HTML, SELECTION -> text -> text.equals(wanted.toString());
            case MANY2ONE, ONE2MANY, MANY2MANY -> wanted::equals;
        };
    }

    private static BigDecimal number(Object wanted) {
        return wanted instanceof Number number ? Ordering.decimal(number) : new BigDecimal(wanted.toString());
    }

    private Predicate<Row> compared(OdooField field, Domain.Condition condition) {
        Object wanted = condition.value();
        if (wanted == null && !field.type().isNumber()) {
            return row -> false;
        }
        boolean below = condition.operator().startsWith("<");
        boolean orEqual = condition.operator().endsWith("=");
        Object limit;
        boolean inclusive = orEqual;
        if (field.type() == FieldType.DATETIME) {
            OdooMoment moment = OdooMoment.parse(String.valueOf(wanted));
            limit = below == orEqual ? moment.end() : moment.at();
            inclusive = !below;
        } else if (field.type() == FieldType.DATE) {
            limit = OdooMoment.parse(String.valueOf(wanted)).day();
        } else {
            limit = wanted == null ? BigDecimal.ZERO : wanted;
        }
        boolean includes = inclusive;
        return row -> {
            Object value = records.value(row, field);
            if (value == null && !field.type().isNumber()) {
                return false;
            }
            int order = Ordering.plainly(value == null ? BigDecimal.ZERO : value, limit);
            return order == 0 ? includes : below == (order < 0);
        };
    }

    private Predicate<Row> alike(OdooField field, Domain.Condition condition) {
        String operator = condition.operator().replace("not ", "");
        boolean not = condition.operator().startsWith("not ");
        if (field.type().isRelation()) {
            Predicate<Row> any = any(field, condition.with("display_name", operator), condition);
            return not ? any.negate() : any;
        }
        String text = condition.value() == null ? "" : condition.value().toString();
        String pattern = operator.startsWith("=") ? text : "%" + text + "%";
        boolean anyCase = operator.endsWith("ilike");
        Pattern regex = Pattern.compile(regex(anyCase ? pattern.toLowerCase(Locale.ROOT) : pattern), Pattern.DOTALL);
        Predicate<Row> alike = row -> {
            Object value = records.value(row, field);
            String said = value == null ? "" : value.toString();
            return value != null
                    && regex.matcher(anyCase ? said.toLowerCase(Locale.ROOT) : said)
                            .matches();
        };
        return not ? alike.negate() : alike;
    }

    /** The pattern of SQL: a percent sign for anything, an underscore for one character, a backslash before either. */
    private static String regex(String like) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(like.charAt(i))));
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** Below, or above, in the tree of a model, whoever it starts from included. */
    private Predicate<Row> within(OdooModel model, OdooField field, Domain.Condition condition, boolean below) {
        OdooModel tree = field.name().equals("id") ? model : records.model(field.relation());
        String parent = parent(tree);
        Set<Long> found = new TreeSet<>();
        for (Object start : several(condition.value())) {
            if (start instanceof Long id) {
                found.add(id);
            }
        }
        List<Long> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            long id = open.removeLast();
            Row row = records.tables().find(tree.name(), id);
            List<Long> next = below
                    ? records.tables().pointing(tree.name(), parent, id).stream()
                            .map(Row::id)
                            .toList()
                    : row == null || row.link(parent) == 0 ? List.of() : List.of(row.link(parent));
            next.stream().filter(found::add).forEach(open::add);
        }
        return field.name().equals("id")
                ? row -> found.contains(row.id())
                : row -> linked(row, field).stream().anyMatch(found::contains);
    }

    private static String parent(OdooModel tree) {
        return switch (tree.name()) {
            case "stock.location" -> "location_id";
            case "uom.uom" -> "relative_uom_id";
            default -> "parent_id";
        };
    }
}
