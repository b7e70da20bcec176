package org.throughline.trials.odoo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.throughline.trials.odoo.InventedCompany.Size;

/**
 * {@code bin/sim grow}: writes an invented company into a real Odoo, by the same interface by which it is read. Only
 * for databases that may be thrown away.
 */
public final class GrowOdoo {

    private static final int PRODUCTS = 5_672;
    private static final int STRUCTURES = 2_611;
    private static final int ORDERS = 1_218;
    private static final OdooCommand COMMAND = new OdooCommand(
            Set.of("--odoo", "--database", "--key-file", "--products", "--structures", "--orders", "--seed"),
            Set.of("--yes"),
            """
            Maybe: bin/sim grow --odoo URL --database NAME --key-file FILE [--products 5672]
                   [--structures 2611] [--orders 1218] [--seed 1] [--yes]""");

    private GrowOdoo() {}

    /** Prints what was created of each model, with seconds; ends with 1 where Odoo refuses, 2 for unknown words. */
    public static void main(String[] arguments) {
        COMMAND.run(arguments, GrowOdoo::grow);
    }

    private static void grow(OdooDoor odoo, Words words) {
        Size size = new Size(
                words.number("--products", 1, PRODUCTS),
                words.number("--structures", 1, STRUCTURES),
                words.number("--orders", 1, ORDERS));
        int seed = words.number("--seed", 0, 1);
        Permission.check(odoo, words.says("--yes"));
        new Growth(odoo, System.out).grow(Invention.of(size, seed, LocalDate.now(ZoneOffset.UTC)));
    }
}
