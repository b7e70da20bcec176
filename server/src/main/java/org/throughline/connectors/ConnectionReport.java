package org.throughline.connectors;

import java.util.List;

/**
 * What a look at Odoo has shown, for people who set up the connection.
 *
 * @param findings about the connection as a whole, in the order in which they were looked at
 * @param companies that the key's user may see
 * @param modules what is installed in Odoo, in the order of the alphabet
 * @param tables each declared interface, and whether its table and fields can be read
 * @param setUp what Odoo's administrator has to do so that the key can read what is needed, and no more
 */
public record ConnectionReport(
        String address,
        String database,
        List<Finding> findings,
        List<CompanySeen> companies,
        List<String> modules,
        List<TableSeen> tables,
        String setUp) {

    public ConnectionReport {
        findings = List.copyOf(findings);
        companies = List.copyOf(companies);
        modules = List.copyOf(modules);
        tables = List.copyOf(tables);
    }

    /** How good something is. */
    public enum Verdict {
        /** It is as it should be. */
        GOOD,
        /** It works, and somebody should look at it. */
        WARNING,
        /** It does not work. */
        BAD
    }

    /** One thing that was looked at; the code names the runbook and is empty where all is well. */
    public record Finding(Verdict verdict, String code, String sentence) {}

    /**
     * A company of Odoo.
     *
     * @param zone the time zone of its working calendar; empty where it has none
     */
    public record CompanySeen(long number, String name, String zone) {}

    /** Whether the table and the fields of an interface can be read. */
    public record TableSeen(String interfaceName, String model, Finding finding) {}

    /** Whether everything that is declared can be read. */
    public boolean isUsable() {
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.BAD)
                && tables.stream().noneMatch(table -> table.finding().verdict() == Verdict.BAD);
    }
}
