package org.throughline.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.configuration.OdooSettings;
import org.throughline.journal.Journal;
import org.throughline.security.Accounts;
import org.throughline.security.Role;

/** Where everyone starts. A new installation says here what to do next. */
public final class TodayPage implements Page<TodayPage.Today> {

    private final Accounts accounts;
    private final OdooSettings odoo;
    private final Journal journal;

    /** For this installation. */
    public TodayPage(Accounts accounts, OdooSettings odoo, Journal journal) {
        this.accounts = accounts;
        this.odoo = odoo;
        this.journal = journal;
    }

    /**
     * What it shows.
     *
     * @param steps what a new installation needs, in order
     * @param facts how many facts the journal holds
     */
    public record Today(List<Step> steps, long facts) {

        public Today {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Something that a new installation needs.
     *
     * @param name which one: {@code accounts}, {@code odoo} or {@code facts}
     * @param done whether it has been done
     */
    public record Step(String name, boolean done) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.TODAY);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Today> contentType() {
        return Today.class;
    }

    @Override
    public Answer<Today> show(Visit visit) {
        long facts = journal.head().value();
        return new Answer.Shown<>(new Today(
                List.of(
                        new Step("accounts", accounts.all().size() > 1),
                        new Step("odoo", odoo instanceof OdooSettings.Connected),
                        new Step("facts", facts > 0)),
                facts));
    }
}
