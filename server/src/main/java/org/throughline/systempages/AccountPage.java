package org.throughline.systempages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.throughline.configuration.SessionSettings;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Reasons;
import org.throughline.pages.Station;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.security.AccountName;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.Change;
import org.throughline.security.Role;

/** One account: its roles, whether it may be used, a new one-time password, and what was done with it. */
public final class AccountPage implements Page<AccountPage.Content> {

    private final Accounts accounts;
    private final SessionSettings settings;
    private final Texts texts;
    private final Live live;

    /** For these accounts. */
    public AccountPage(Accounts accounts, SessionSettings settings, Live live) {
        this.accounts = accounts;
        this.settings = settings;
        this.texts = Texts.english(List.of("frame", "account"));
        this.live = live;
    }

    /**
     * What it shows.
     *
     * @param own whether it is the visitor's own account, which nobody disables by themselves
     * @param roles every role there is
     * @param entries what was done with the account among the newest entries
     */
    public record Content(AccountsPage.Row account, boolean own, List<Role> roles, List<AccountsPage.Entry> entries) {

        public Content {
            roles = List.copyOf(roles);
            entries = List.copyOf(entries);
        }
    }

    /** The roles that the account shall have. */
    public record Roles(List<String> roles) {

        public Roles {
            roles = List.copyOf(roles);
        }
    }

    /** Nothing needs to be filled in. */
    public record Nothing() {}

    @Override
    public PageAddress address() {
        return new PageAddress("/accounts/{account}", "account", Station.ACCOUNTS);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Answer<Content> show(Visit visit) {
        String wanted = visit.place("account");
        return AccountName.typed(wanted)
                .flatMap(accounts::find)
                .<Answer<Content>>map(account -> new Answer.Shown<>(new Content(
                        AccountsPage.Row.of(account),
                        account.name().equals(visit.visitor().account().name()),
                        List.of(Role.values()),
                        accounts.entries().stream()
                                .filter(entry ->
                                        entry.account().equals(account.name().value()))
                                .map(AccountsPage.Entry::of)
                                .toList())))
                .orElseGet(() -> new Answer.Missing<>(wanted));
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(
                new Action<>("roles", Roles.class, this::setRoles),
                new Action<>("reset", Nothing.class, (visit, _) -> change(visit, "reset", accounts::resetPassword)),
                new Action<>("disable", Nothing.class, (visit, _) -> change(visit, "disable", accounts::disable)),
                new Action<>("enable", Nothing.class, (visit, _) -> change(visit, "enable", accounts::enable)));
    }

    private Outcome setRoles(Visit visit, Roles form) {
        Optional<Set<Role>> roles = AccountsPage.roles(form.roles());
        return roles.isEmpty()
                ? new Outcome.Rejected(Map.of("roles", texts.of("account.problem.role-unknown")))
                : change(visit, "roles", (actor, name) -> accounts.setRoles(actor, name, roles.get()));
    }

    private Outcome change(Visit visit, String action, BiFunction<Actor, AccountName, Change> change) {
        return AccountName.typed(visit.place("account"))
                .map(name -> change.apply(visit.visitor().actor(), name))
                .map(done -> outcome(done, action))
                .orElseGet(() -> rejected(Change.Reason.NO_SUCH_ACCOUNT));
    }

    private Outcome outcome(Change change, String action) {
        live.publish(AccountsPage.TOPIC);
        return switch (change) {
            case Change.Done done ->
                new Outcome.Done(Notice.of(text(action, done.account().name())));
            case Change.DoneWithPassword done ->
                new Outcome.Done(new Notice(
                        text(action, done.account().name()), done.oneTime().word()));
            case Change.Refused refused -> rejected(refused.reason());
        };
    }

    private Outcome rejected(Change.Reason reason) {
        return new Outcome.Rejected(Map.of("", Reasons.text(texts, reason, settings)));
    }

    private String text(String action, AccountName name) {
        return texts.of("account.done." + action, name);
    }
}
