package org.throughline.plant.odoo;

import java.util.Map;

/**
 * One field of a model.
 *
 * @param relation the model that it points to; empty if it points to none
 * @param inverse for lines of a record, the field of the line that points back; otherwise empty
 * @param companyDependent whether each company has its own value
 * @param said the field as Odoo describes it, attribute by attribute
 */
public record OdooField(
        String name,
        FieldType type,
        String relation,
        String inverse,
        boolean companyDependent,
        Map<String, Object> said) {}
