package org.throughline.connectors;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import org.throughline.connectors.ConnectionReport.Finding;
import org.throughline.exchange.InterfaceDeclaration;

/** {@code throughline connect}: looks whether Odoo can be read as declared, and prints what it found. */
public final class ConnectCommand {

    private static final int USABLE = 0;
    private static final int NOT_USABLE = 1;
    private static final int REFUSED = 2;

    private final List<InterfaceDeclaration> declarations;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    /** A command that writes to these streams. */
    public ConnectCommand(
            List<InterfaceDeclaration> declarations, InstantSource clock, PrintStream out, PrintStream err) {
        this.declarations = declarations;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Looks once.
     *
     * @param untested whether another version of Odoo than the tested one is allowed
     * @return 0 where everything that is declared can be read, 1 where not, 2 where the settings cannot be used
     */
    public int run(String address, String database, String key, boolean untested) {
        OdooAccess access;
        try {
            access = OdooAccess.of(address, database, key, untested);
        } catch (IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
            return REFUSED;
        }
        ConnectionReport report = ConnectionCheck.run(access, OdooLimits.standard(), declarations, clock);
        print(report);
        return report.isUsable() ? USABLE : NOT_USABLE;
    }

    private void print(ConnectionReport report) {
        out.printf("Odoo at %s, database %s%n%n", report.address(), report.database());
        report.findings().forEach(finding -> out.println(line("", finding)));
        out.println();
        report.companies()
                .forEach(company -> out.printf(
                        "Company %d: %s, working in %s%n",
                        company.number(), company.name(), company.zone().isEmpty() ? "no zone" : company.zone()));
        out.println();
        report.tables()
                .forEach(table -> out.println(
                        line("%-26s %-28s ".formatted(table.interfaceName(), table.model()), table.finding())));
        out.println();
        out.println(report.setUp());
        out.println(
                report.isUsable()
                        ? "Odoo can be read as declared."
                        : "Odoo cannot be read as declared: see what is marked BAD, and docs/runbooks for its code.");
    }

    private static String line(String about, Finding finding) {
        return "%-8s%s%s%s"
                .formatted(
                        finding.verdict(),
                        about,
                        finding.code().isEmpty() ? "" : finding.code() + " ",
                        finding.sentence());
    }
}
