package org.throughline.plant.odoo;

import java.util.Locale;

/** What kind of value a field of Odoo holds. */
public enum FieldType {
    CHAR,
    TEXT,
    HTML,
    SELECTION,
    BOOLEAN,
    INTEGER,
    FLOAT,
    MONETARY,
    DATE,
    DATETIME,
    MANY2ONE,
    ONE2MANY,
    MANY2MANY;

    static FieldType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean isNumber() {
        return this == INTEGER || this == FLOAT || this == MONETARY;
    }

    boolean isRelation() {
        return this == MANY2ONE || isMany();
    }

    boolean isMany() {
        return this == ONE2MANY || this == MANY2MANY;
    }
}
