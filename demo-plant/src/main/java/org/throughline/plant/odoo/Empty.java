package org.throughline.plant.odoo;

/** Written into a field, it leaves it without a value. */
public enum Empty {
    FIELD
}
