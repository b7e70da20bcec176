package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.InterfaceDeclaration.Per;

/** Odoo answers some fields as they are in the company that asks; who asks once for all reads one company's. */
class CompanyDependentFieldsTest {

    /** What Odoo 19's own modules declare so, of the tables that are read or lie beside them. */
    private static final Set<String> DEPENDENT = Set.of(
            "credit_limit",
            "project_id",
            "project_template_id",
            "property_account_expense_categ_id",
            "property_account_expense_id",
            "property_account_income_categ_id",
            "property_account_income_id",
            "property_account_payable_id",
            "property_account_position_id",
            "property_account_receivable_id",
            "property_cost_method",
            "property_delivery_carrier_id",
            "property_payment_term_id",
            "property_price_difference_account_id",
            "property_purchase_currency_id",
            "property_stock_account_production_cost_id",
            "property_stock_customer",
            "property_stock_inventory",
            "property_stock_journal",
            "property_stock_production",
            "property_stock_subcontractor",
            "property_stock_supplier",
            "property_stock_valuation_account_id",
            "property_supplier_payment_term_id",
            "property_valuation",
            "property_warehouse_id",
            "receipt_reminder_email",
            "reminder_date_before_receipt",
            "responsible_id",
            "service_to_purchase",
            "specific_property_product_pricelist",
            "standard_price",
            "task_template_id",
            "trust");

    @Test
    void what_depends_on_the_company_is_read_once_for_each() {
        assertThat(Declarations.ofProduct().stream()
                        .filter(declaration -> declaration.read().per() == Per.ONCE)
                        .flatMap(declaration -> declaration.read().fields().stream()
                                .filter(CompanyDependentFieldsTest::depends)
                                .map(field -> declaration.name() + ": " + field)))
                .isEmpty();
        assertThat(Declarations.ofProduct().stream()
                        .filter(declaration -> declaration.read().per() == Per.COMPANY)
                        .flatMap(declaration -> declaration.read().fields().stream())
                        .filter(CompanyDependentFieldsTest::depends))
                .containsExactlyInAnyOrder("standard_price", "responsible_id?");
    }

    /** Also where it is reached through other tables, such as {@code product_id.standard_price}. */
    private static boolean depends(String field) {
        return DEPENDENT.contains(field.substring(field.lastIndexOf('.') + 1).replace("?", ""));
    }
}
