package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records as one asker sees them. */
final class Records {

    private final Tables tables;
    private final Asker asker;

    Records(Tables tables, Asker asker) {
        this.tables = tables;
        this.asker = asker;
    }

    Tables tables() {
        return tables;
    }

    Asker asker() {
        return asker;
    }

    Records seeingArchived(boolean seen) {
        return new Records(tables, asker.seeingArchived(seen));
    }

    OdooModel model(String name) {
        return Objects.requireNonNullElseGet(
                tables.schema().model(name),
                () -> new OdooModel(name, name, "id", Map.of(), Map.of("display_name", displayName())));
    }

    private static OdooField displayName() {
        return new OdooField("display_name", FieldType.CHAR, "", "", false, Map.of());
    }

    List<Row> search(OdooModel model, Domain domain, String order) {
        var condition = new Conditions(this).of(model, domain);
        boolean hidesArchived = !asker.archived() && model.has("active") && !Conditions.speaksOf("active", domain);
        return tables.rows(model.name()).stream()
                .filter(row -> !hidesArchived || row.flag("active"))
                .filter(row -> asker.maySee(model, row))
                .filter(condition)
                .sorted(new Ordering(this).of(model, order.isEmpty() ? model.order() : order))
                .toList();
    }

    /** What a field of a record holds for this asker; null if nothing. */
    @Nullable
    Object value(Row row, OdooField field) {
        if (tables.schema().isDerived(field) || field.type().isMany()) {
            return links(row, field);
        }
        return row.get(field.name()) instanceof Row.ByCompany(var byCompany)
                ? byCompany.get(asker.companies().getFirst())
                : row.get(field.name());
    }

    /** The records that a field points to, in the order of their model; archived ones only where they are seen. */
    private List<Long> links(Row row, OdooField field) {
        OdooModel lines = model(field.relation());
        List<Row> found = new ArrayList<>();
        if (tables.schema().isDerived(field)) {
            found.addAll(tables.pointing(lines.name(), field.inverse(), row.id()));
        } else {
            for (long id : row.links(field.name())) {
                Row line = tables.find(lines.name(), id);
                found.add(line == null ? new Row(id, Map.of("active", true)) : line);
            }
        }
        return found.stream()
                .filter(line -> asker.archived() || !lines.has("active") || line.flag("active"))
                .sorted(new Ordering(this).of(lines, lines.order()))
                .map(Row::id)
                .toList();
    }

    /** A record as it is answered. */
    Map<String, Object> read(Row row, List<OdooField> fields, boolean withNames) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", row.id());
        for (OdooField field : fields) {
            answer.put(field.name(), answer(value(row, field), field, withNames));
        }
        return answer;
    }

    private Object answer(@Nullable Object value, OdooField field, boolean withNames) {
        return switch (value) {
            case null -> nothing(field);
            case Instant at -> OdooMoment.print(at);
            case LocalDate day -> day.toString();
            case Long number
            when field.type() == FieldType.FLOAT || field.type() == FieldType.MONETARY -> BigDecimal.valueOf(number);
            case BigDecimal number when field.type() == FieldType.INTEGER -> number.longValueExact();
            case Long link
            when field.type() == FieldType.MANY2ONE && withNames -> List.of(link, name(field.relation(), link));
            case Object other -> other;
        };
    }

    private static Object nothing(OdooField field) {
        return switch (field.type()) {
            case INTEGER -> 0L;
            case FLOAT, MONETARY -> BigDecimal.ZERO;
            case ONE2MANY, MANY2MANY -> List.of();
            case CHAR, TEXT, HTML, SELECTION, BOOLEAN, DATE, DATETIME, MANY2ONE -> false;
        };
    }

    String name(String model, long id) {
        Row row = tables.find(model, id);
        return row == null ? "%s,%d".formatted(model, id) : row.text("display_name");
    }
}
