package org.throughline;

import java.time.InstantSource;
import java.util.List;
import org.throughline.configuration.OdooSettings;
import org.throughline.connectors.ConnectionCheck;
import org.throughline.connectors.ConnectionReport;
import org.throughline.connectors.KeyExpiry;
import org.throughline.connectors.LeastPrivilege;
import org.throughline.connectors.OdooAccess;
import org.throughline.connectors.OdooLimits;
import org.throughline.exchange.Answer;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.systempages.ConnectionLook;
import org.throughline.systempages.ConnectionSeen;

/** Lets a page look at Odoo: hands the settings to the connector, and what it reports to the page. */
final class OdooLook implements ConnectionLook {

    private final OdooSettings settings;
    private final List<InterfaceDeclaration> declarations;
    private final InstantSource clock;

    OdooLook(OdooSettings settings, List<InterfaceDeclaration> declarations, InstantSource clock) {
        this.settings = settings;
        this.declarations = declarations;
        this.clock = clock;
    }

    @Override
    public ConnectionSeen look() {
        return switch (settings) {
            case OdooSettings.NotConnected _ ->
                throw new IllegalStateException("The settings name no Odoo to look at.");
            case OdooSettings.Connected odoo ->
                seen(ConnectionCheck.run(
                        access(odoo), OdooLimits.standard(odoo.callsPerSecond()), declarations, clock));
        };
    }

    /** When the key expires. */
    Answer<ConnectionReport.Finding> keyExpiry() {
        return switch (settings) {
            case OdooSettings.NotConnected _ ->
                throw new IllegalStateException("The settings name no Odoo to look at.");
            case OdooSettings.Connected odoo -> KeyExpiry.ask(access(odoo), OdooLimits.standard(), clock);
        };
    }

    @Override
    public String setUp() {
        return LeastPrivilege.setUp(declarations);
    }

    /** The access that the settings describe. */
    static OdooAccess access(OdooSettings.Connected odoo) {
        return OdooAccess.of(odoo.url().toString(), odoo.database(), odoo.key().word(), odoo.untested());
    }

    private static ConnectionSeen seen(ConnectionReport report) {
        return new ConnectionSeen(
                report.isUsable(),
                report.findings().stream().map(OdooLook::checkup).toList(),
                report.companies().stream()
                        .map(company ->
                                new ConnectionSeen.CompanyInSight(company.number(), company.name(), company.zone()))
                        .toList(),
                report.tables().stream()
                        .map(table -> new ConnectionSeen.NeededRight(
                                table.interfaceName(), table.model(), checkup(table.finding())))
                        .toList());
    }

    private static ConnectionSeen.ConnectionCheckup checkup(ConnectionReport.Finding finding) {
        ConnectionSeen.Mark mark = switch (finding.verdict()) {
            case GOOD -> ConnectionSeen.Mark.GOOD;
            case WARNING -> ConnectionSeen.Mark.WARNING;
            case BAD -> ConnectionSeen.Mark.BAD;
        };
        return new ConnectionSeen.ConnectionCheckup(mark, finding.code(), finding.sentence());
    }
}
