package org.throughline.plant.odoo;

import java.util.List;
import java.util.Map;

/**
 * Who asks, and how what is asked is to be seen.
 *
 * @param companies those to be seen; the first is the one whose own values are read
 * @param archived whether archived records are seen
 */
record Asker(Account account, List<Long> companies, boolean archived) {

    static Asker of(Account account, Map<String, Object> context) {
        if (context.get("lang") instanceof String language && !language.equals("en_US")) {
            throw OdooRefusal.user("Invalid language code: " + language);
        }
        List<Long> companies = account.companies();
        if (context.get("allowed_company_ids") instanceof List<?> asked && !asked.isEmpty()) {
            if (!companies.containsAll(asked)) {
                throw OdooRefusal.access("Access to unauthorized or invalid companies.");
            }
            companies = asked.stream().map(Long.class::cast).toList();
        }
        return new Asker(account, companies, Boolean.FALSE.equals(context.get("active_test")));
    }

    Asker seeingArchived(boolean seen) {
        return new Asker(account, companies, seen);
    }

    /** Whether Odoo's rules about companies let the asker see a record. */
    boolean maySee(OdooModel model, Row row) {
        return switch (model.name()) {
            case "res.company" -> companies.contains(row.id());
            case "res.users" -> row.links("company_ids").stream().anyMatch(companies::contains);
            case "res.users.apikeys" -> row.link("user_id") == account.user();
            default -> row.link("company_id") == 0 || companies.contains(row.link("company_id"));
        };
    }
}
