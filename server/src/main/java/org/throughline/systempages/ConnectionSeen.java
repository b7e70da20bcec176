package org.throughline.systempages;

import java.util.List;

/**
 * What a look at another system has shown.
 *
 * @param usable whether everything that is declared can be read
 * @param checks about the connection as a whole, in the order in which they were made
 * @param companies that the key's user may see
 * @param rights each interface with the table that must be readable for it
 */
public record ConnectionSeen(
        boolean usable, List<ConnectionCheckup> checks, List<CompanyInSight> companies, List<NeededRight> rights) {

    public ConnectionSeen {
        checks = List.copyOf(checks);
        companies = List.copyOf(companies);
        rights = List.copyOf(rights);
    }

    /** How good something is. */
    public enum Mark {
        GOOD,
        WARNING,
        BAD
    }

    /** One thing that was looked at; the code names the runbook and is empty where all is well. */
    public record ConnectionCheckup(Mark mark, String code, String sentence) {}

    /**
     * A company of the other system.
     *
     * @param zone the time zone of its working calendar; empty where it has none
     */
    public record CompanyInSight(long number, String name, String zone) {}

    /** Whether the table of an interface can be read. */
    public record NeededRight(String interfaceName, String table, ConnectionCheckup checkup) {}
}
