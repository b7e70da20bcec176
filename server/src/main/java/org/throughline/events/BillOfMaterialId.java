package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A bill of material, such as {@code odoo:mrp.bom:7}; {@link #NONE} where there is none. */
public record BillOfMaterialId(@JsonValue String value) {

    /** There is none. */
    public static final BillOfMaterialId NONE = new BillOfMaterialId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BillOfMaterialId {
        if (!value.isEmpty()) {
            Words.require("bill of material", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
