package org.throughline.plant.odoo;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded from a real Odoo. */
final class Recorded {

    private Recorded() {}

    static JsonNode file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream("/recordings/" + name))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** The recorded rows, put into tables as they were. */
    static Tables tables() throws IOException {
        OdooSchema schema = OdooSchema.recorded();
        Tables tables = new Tables(schema);
        JsonNode models = file("rows.json");
        tables.transact(
                Instant.EPOCH,
                transaction -> models.properties()
                        .forEach(model ->
                                load(transaction, schema.model(model.getKey()), model.getKey(), model.getValue())));
        return tables;
    }

    private static void load(Transaction transaction, @Nullable OdooModel model, String name, JsonNode table) {
        List<String> fields = new ArrayList<>();
        table.get("fields").forEach(field -> fields.add(field.asString()));
        for (JsonNode row : table.get("rows")) {
            Map<String, Object> values = new HashMap<>();
            for (int column = 1; column < fields.size(); column++) {
                OdooField field = model == null ? null : model.field(fields.get(column));
                JsonNode value = row.get(column);
                String fieldName = fields.get(column);
                Optional<Object> read = field == null ? named(value) : value(field, value);
                read.ifPresent(each -> values.put(fieldName, each));
            }
            transaction.put(name, row.get(0).asLong(), values);
        }
    }

    /** Of models that are not pretended, names alone are known. */
    private static Optional<Object> named(JsonNode said) {
        return said.isString() ? Optional.of(said.asString()) : Optional.empty();
    }

    private static Optional<Object> value(OdooField field, JsonNode said) {
        if (said.isObject()) {
            Map<Long, Object> values = new HashMap<>();
            said.properties()
                    .forEach(each -> value(field, each.getValue())
                            .ifPresent(value -> values.put(Long.valueOf(each.getKey()), value)));
            return Optional.of(new Row.ByCompany(values));
        }
        if (said.isBoolean() && field.type() != FieldType.BOOLEAN) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.type()) {
                    case CHAR, TEXT, HTML, SELECTION -> said.asString();
                    case BOOLEAN -> said.asBoolean();
                    case INTEGER, MANY2ONE -> said.asLong();
                    case FLOAT, MONETARY -> new BigDecimal(said.asString());
                    case DATE -> LocalDate.parse(said.asString());
                    case DATETIME -> OdooMoment.parse(said.asString()).at();
                    case ONE2MANY, MANY2MANY ->
                        said.valueStream().map(JsonNode::asLong).toList();
                });
    }
}
