package org.throughline.plant.odoo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One model of Odoo, as far as it is pretended.
 *
 * @param says what people call a record of it
 * @param order in which its records come when nobody asks for another
 * @param groups by kind of access (read, write, create, unlink), the groups of users that have it
 */
public record OdooModel(
        String name, String says, String order, Map<String, List<String>> groups, Map<String, OdooField> fields) {

    boolean has(String field) {
        return fields.containsKey(field);
    }

    @Nullable
    OdooField field(String name) {
        return fields.get(name);
    }
}
