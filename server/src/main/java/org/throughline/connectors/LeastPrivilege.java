package org.throughline.connectors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.exchange.InterfaceDeclaration;

/** What Odoo's administrator sets up once, so that our key reads what is declared, and nothing else. */
@SuppressWarnings("InlineFormatString")
public final class LeastPrivilege {

    /**
     * Tables that are not read for themselves: those that conditions and references lead through, and those from which
     * Odoo works out a field such as the time of a cycle.
     */
    private static final Set<String> READ_THROUGH = Set.of(
            "mrp.bom.byproduct",
            "mrp.workcenter.capacity",
            "product.template",
            "product.template.attribute.value",
            "stock.picking");

    /** The only questions that are asked; all of them read. */
    private static final List<String> METHODS =
            List.of("context_get", "fields_get", "read", "search_read", "web_search_read");

    private static final String KEY = """
            2. The key. Log in as this user: Preferences, Security, Add API Key; or let an administrator make one
               for it. A key of a user who is no administrator lives for 90 days at most. Put it into a file that
               only the hub can read. For a new one, replace the contents of the file and restart the hub.

            """;

    private LeastPrivilege() {}

    /** Every table that must be readable, in the order of the alphabet. */
    static Set<String> models(List<InterfaceDeclaration> declarations) {
        Stream<String> declared = declarations.stream()
                .map(InterfaceDeclaration::read)
                .flatMap(read -> Stream.concat(
                        Stream.of(read.model()), read.with().values().stream().map(InterfaceDeclaration.Table::model)));
        return Stream.concat(declared, READ_THROUGH.stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What to do, as text for Odoo's administrator. */
    public static String setUp(List<InterfaceDeclaration> declarations) {
        return rights(models(declarations)) + KEY + proxy();
    }

    private static String rights(Set<String> models) {
        String names = models.stream()
                .map(model -> "    \"%s\",".formatted(model))
                .collect(Collectors.joining(System.lineSeparator()));
        return """
                What Odoo's administrator sets up once

                1. The group, its rights and the user. Run in "odoo-bin shell -d DATABASE", or do the same by hand in
                   Settings (developer mode): Groups, Access Rights, Users.

                models = [
                %s
                ]
                group = env["res.groups"].create({
                    "name": "Throughline reads",
                    "implied_ids": [(6, 0, [env.ref("base.group_user").id])],
                })
                for model in env["ir.model"].search([("model", "in", models)]):
                    env["ir.model.access"].create({
                        "name": "throughline reads " + model.model, "model_id": model.id, "group_id": group.id,
                        "perm_read": True, "perm_write": False, "perm_create": False, "perm_unlink": False,
                    })
                companies = env["res.company"].search([])  # only those that are to be planned
                env["res.users"].with_context(no_reset_password=True).create({
                    "name": "Throughline", "login": "throughline", "tz": "UTC", "lang": "en_US",
                    "company_id": companies[0].id, "company_ids": [(6, 0, companies.ids)],
                    "group_ids": [(6, 0, [group.id])], "notification_type": "inbox",
                })
                env.cr.commit()
                env.registry.clear_all_caches()
                env.registry.signal_changes()  # else a running Odoo does not know of the rights until it is restarted

                """.formatted(names);
    }

    private static String proxy() {
        return """
                3. The proxy before Odoo. Rights alone do not keep a user from starting Odoo's own planning
                   (stock.rule/run_scheduler), which works with rights of its own. Let the hub's address reach only
                   questions that read; for nginx:

                location ~ ^/json/2/[a-z0-9_.]+/(%s)$ { proxy_pass http://odoo; }
                location = /web/version { proxy_pass http://odoo; }
                location /json/ { return 403; }
                """.formatted(String.join("|", METHODS));
    }
}
