package org.throughline.plant.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads records through their references, as far as a specification says. */
final class Specified {

    private final Records records;

    Specified(Records records) {
        this.records = records;
    }

    Map<String, Object> read(OdooModel model, Row row, Map<?, ?> specification) {
        List<OdooField> fields = specification.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !name.equals("id"))
                .map(name -> OdooMethods.field(model, name))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>(records.read(row, fields, false));
        for (OdooField field : fields) {
            if (field.type().isRelation() && specification.get(field.name()) instanceof Map<?, ?> said) {
                if (said.get("fields") instanceof Map<?, ?> wanted) {
                    answer.put(field.name(), followed(field, answer.get(field.name()), wanted));
                }
            }
        }
        return answer;
    }

    private @Nullable Object followed(OdooField field, @Nullable Object value, Map<?, ?> wanted) {
        return switch (value) {
            case Long id -> target(field, id, wanted);
            case List<?> ids ->
                ids.stream().map(id -> target(field, (Long) id, wanted)).toList();
            // Object is not sealed: whatever else it is points nowhere.
            case null, default -> {
                // Odoo checks the words of a specification even where there is nothing to read by them.
                check(field, wanted.keySet());
                yield value;
            }
        };
    }

    private Map<String, Object> target(OdooField field, long id, Map<?, ?> wanted) {
        Row row = records.tables().find(field.relation(), id);
        return read(records.model(field.relation()), row == null ? new Row(id, Map.of()) : row, wanted);
    }

    private void check(OdooField field, Set<?> names) {
        names.forEach(name -> OdooMethods.field(records.model(field.relation()), String.valueOf(name)));
    }
}
