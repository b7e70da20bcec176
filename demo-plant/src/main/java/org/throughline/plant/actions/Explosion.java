package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.plant.company.Catalogue;
import org.throughline.plant.company.Premises;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;

/** What an item is made of, from Odoo's bills: lines for its variant alone, and kits by their components. */
final class Explosion {

    /** A component of one unit. */
    record Part(long product, BigDecimal quantity, long billLine, long operation) {}

    private final Tables tables;
    private final Premises premises;
    private final Catalogue catalogue;

    Explosion(Tables tables, Premises premises, Catalogue catalogue) {
        this.tables = tables;
        this.premises = premises;
        this.catalogue = catalogue;
    }

    String code(long product) {
        return tables.row("product.product", product).text("default_code");
    }

    Row bill(String code) {
        return find(premises.number("product", code));
    }

    private Row find(long product) {
        long family = tables.row("product.product", product).link("product_tmpl_id");
        return tables.pointing("mrp.bom", "product_tmpl_id", family).iterator().next();
    }

    List<Part> of(String code) {
        List<Part> parts = new ArrayList<>();
        collect(premises.number("product", code), BigDecimal.ONE, 0, parts);
        return parts;
    }

    private void collect(long product, BigDecimal times, long operation, List<Part> parts) {
        Row variant = tables.row("product.product", product);
        for (Row line : tables.pointing("mrp.bom.line", "bom_id", find(product).id())) {
            if (isFor(line, variant)) {
                long component = line.link("product_id");
                BigDecimal quantity = times.multiply(line.number("product_qty"));
                long step = operation == 0 ? line.link("operation_id") : operation;
                if (isKit(component)) {
                    collect(component, quantity, step, parts);
                } else {
                    parts.add(new Part(component, quantity, line.id(), step));
                }
            }
        }
    }

    private boolean isKit(long product) {
        String code = code(product);
        return catalogue.bills().stream()
                .anyMatch(bill -> bill.makes().equals(code) && bill.kind().equals("phantom"));
    }

    /** Of each attribute that the line names, the variant must have one of the values. */
    private boolean isFor(Row line, Row variant) {
        List<Long> has = variant.links("product_template_attribute_value_ids");
        return line.links("bom_product_template_attribute_value_ids").stream()
                .collect(Collectors.groupingBy(choice ->
                        tables.row("product.template.attribute.value", choice).link("attribute_id")))
                .values()
                .stream()
                .allMatch(choices -> choices.stream().anyMatch(has::contains));
    }
}
