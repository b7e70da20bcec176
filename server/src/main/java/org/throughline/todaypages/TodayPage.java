package org.throughline.todaypages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.configuration.OdooSettings;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PerPlan;
import org.throughline.journal.Journal;
import org.throughline.pages.Answer;
import org.throughline.pages.KeyWatch;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.security.Accounts;
import org.throughline.security.Role;
import org.throughline.tradepages.Trade;

/** Where everyone starts: what must be decided today. A new installation says here what to do next. */
public final class TodayPage implements Page<TodayPage.Today> {

    private static final Set<Role> KEY_KEEPERS = Set.of(Role.INTEGRATOR, Role.ADMINISTRATOR);

    private final Installation installation;
    private final Outlook outlook;
    private final Trade trade;
    private final PerPlan<QualityHold> held = new PerPlan<>(QualityHold::of);

    /**
     * What was set up.
     *
     * @param key with which Odoo is read
     */
    public record Installation(Accounts accounts, OdooSettings odoo, Journal journal, KeyWatch key) {}

    /** For this installation. */
    public TodayPage(Installation installation, Outlook outlook, Trade trade) {
        this.installation = installation;
        this.outlook = outlook;
        this.trade = trade;
    }

    /**
     * What it shows.
     *
     * @param steps what a new installation needs, in order
     * @param facts how many facts the journal holds
     * @param figures what the visitor's roles ask, the answer to their first question first; empty until a plan is made
     * @param overview how orders stand; empty until a plan is made
     * @param key what is to be said of the key for Odoo, to those who renew it; empty while nothing is
     */
    public record Today(
            List<Step> steps,
            long facts,
            Freshness freshness,
            List<KeyFigure> figures,
            Optional<Overview> overview,
            Optional<KeyWatch.Warning> key) {

        public Today {
            steps = List.copyOf(steps);
            figures = List.copyOf(figures);
        }
    }

    /**
     * Something that a new installation needs.
     *
     * @param name which one: {@code accounts}, {@code odoo}, {@code facts} or {@code plan}
     * @param done whether it has been done
     */
    public record Step(String name, boolean done) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.TODAY);
    }

    @Override
    public Class<Today> contentType() {
        return Today.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public Answer<Today> show(Visit visit) {
        long facts = installation.journal().head().value();
        Optional<Outlook.Judged> judged = outlook.judged();
        return new Answer.Shown<>(new Today(
                List.of(
                        new Step("accounts", installation.accounts().all().size() > 1),
                        new Step("odoo", installation.odoo() instanceof OdooSettings.Connected),
                        new Step("facts", facts > 0),
                        new Step("plan", judged.isPresent())),
                facts,
                Freshness.of(outlook),
                figures(judged, visit),
                judged.map(Overviews::of),
                visit.visitor().account().hasOneOf(KEY_KEEPERS)
                        ? installation.key().warning()
                        : Optional.empty()));
    }

    private List<KeyFigure> figures(Optional<Outlook.Judged> judged, Visit visit) {
        return judged.flatMap(board -> trade.orders()
                        .map(orders -> new KeyFigures(outlook, orders, board.board(), held.of(orders.plan()))
                                .of(visit.visitor().account().roles())))
                .orElse(List.of());
    }
}
