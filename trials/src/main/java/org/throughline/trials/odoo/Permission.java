package org.throughline.trials.odoo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether an Odoo may be written into by a trial: what is written there cannot be taken out again. */
public final class Permission {

    private static final List<String> FOR_TESTS = List.of("test", "demo", "trial", "bench", "sandbox", "staging");

    private Permission() {}

    /**
     * Asks for it.
     *
     * @param yes whether a person has said that it may be thrown away
     * @throws IllegalArgumentException where nobody has, and neither the database nor a company is called a test
     */
    public static void check(OdooDoor odoo, boolean yes) {
        String companies = odoo.ask(
                        "res.company", "search_read", Map.of("domain", List.of(), "fields", List.of("name")))
                .content()
                .valueStream()
                .map(company -> company.path("name").asString(""))
                .toList()
                .toString();
        String said = (odoo.database() + " " + companies).toLowerCase(Locale.ROOT);
        if (!yes && FOR_TESTS.stream().noneMatch(said::contains)) {
            throw new IllegalArgumentException(
                    "Neither the database (%s) nor its companies %s say that they are for tests, by one of %s."
                                    .formatted(odoo.database(), companies, FOR_TESTS)
                            + " What is written cannot be taken out again. Add --yes where it may be thrown away.");
        }
    }
}
