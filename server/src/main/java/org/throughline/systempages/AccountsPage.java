package org.throughline.systempages;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.configuration.SessionSettings;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Reasons;
import org.throughline.pages.Sorting;
import org.throughline.pages.Station;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.security.Account;
import org.throughline.security.Accounts;
import org.throughline.security.Change;
import org.throughline.security.Role;
import org.throughline.security.SecurityEntry;

/** Who may log in, in which roles, and who did. */
public final class AccountsPage implements Page<AccountsPage.Content> {

    /** The topic that moves on when an account does. */
    static final String TOPIC = "accounts";

    private final Accounts accounts;
    private final SessionSettings settings;
    private final Texts texts;
    private final Live live;

    /** For these accounts. */
    public AccountsPage(Accounts accounts, SessionSettings settings, Live live) {
        this.accounts = accounts;
        this.settings = settings;
        this.texts = Texts.english(List.of("frame", TOPIC));
        this.live = live;
    }

    /** What it shows: the accounts by name, the roles there are, and the newest entries first. */
    public record Content(List<Row> accounts, List<Role> roles, List<Entry> entries) {

        public Content {
            accounts = List.copyOf(accounts);
            roles = List.copyOf(roles);
            entries = List.copyOf(entries);
        }
    }

    /**
     * One account.
     *
     * @param lastLogIn empty when the person has not logged in yet
     */
    public record Row(
            String name,
            String fullName,
            List<Role> roles,
            Account.Standing standing,
            boolean demo,
            Optional<Instant> lastLogIn) {

        static Row of(Account account) {
            Optional<Instant> seen = switch (account.lastSeen()) {
                case Account.LastSeen.Never _ -> Optional.empty();
                case Account.LastSeen.At at -> Optional.of(at.time());
            };
            return new Row(
                    account.name().value(),
                    account.fullName(),
                    account.roles().stream().sorted().toList(),
                    account.standing(),
                    account.demo(),
                    seen);
        }
    }

    /** One log-in or change. */
    public record Entry(
            Instant at, SecurityEntry.Kind kind, String account, String actor, String address, String detail) {

        static Entry of(SecurityEntry entry) {
            return new Entry(entry.at(), entry.kind(), entry.account(), entry.actor(), entry.address(), entry.detail());
        }
    }

    /** What is filled in for a new account. */
    public record NewAccount(String name, String fullName, List<String> roles) {

        public NewAccount {
            roles = List.copyOf(roles);
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.ACCOUNTS);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export(
                        "accounts",
                        visit ->
                                Optional.of(AccountTables.ACCOUNTS.sheet(AccountTables.ACCOUNTS
                                        .sorted(
                                                accounts.all().stream()
                                                        .map(Row::of)
                                                        .toList(),
                                                Sorting.of(visit))
                                        .stream()))),
                new Export(
                        "entries",
                        _ -> Optional.of(AccountTables.ENTRIES.sheet(
                                accounts.entries().stream().map(Entry::of)))));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.sortOf(AccountTables.ACCOUNTS));
    }

    @Override
    public Answer<Content> show(Visit visit) {
        return new Answer.Shown<>(new Content(
                AccountTables.ACCOUNTS.sorted(
                        accounts.all().stream().map(Row::of).toList(), Sorting.of(visit)),
                List.of(Role.values()),
                accounts.entries().stream().map(Entry::of).toList()));
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(new Action<>("create", NewAccount.class, this::create));
    }

    private Outcome create(Visit visit, NewAccount form) {
        Optional<Set<Role>> roles = roles(form.roles());
        if (roles.isEmpty()) {
            return new Outcome.Rejected(Map.of("roles", texts.of("accounts.problem.role-unknown")));
        }
        if (roles.get().isEmpty()) {
            return new Outcome.Rejected(Map.of("roles", texts.of("accounts.problem.role-missing")));
        }
        Change change = accounts.create(visit.visitor().actor(), form.name(), form.fullName(), roles.get());
        return switch (change) {
            case Change.DoneWithPassword done -> {
                live.publish(TOPIC);
                yield new Outcome.Done(new Notice(
                        texts.of("accounts.done.create", done.account().name()),
                        done.oneTime().word()));
            }
            case Change.Done done ->
                new Outcome.Done(Notice.of(
                        texts.of("accounts.done.create", done.account().name())));
            case Change.Refused refused ->
                new Outcome.Rejected(Map.of(field(refused.reason()), Reasons.text(texts, refused.reason(), settings)));
        };
    }

    /** The roles of these names; empty when one of them is none. */
    static Optional<Set<Role>> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> names.contains(role.spoken()) || names.contains(role.name()))
                .forEach(roles::add);
        return roles.size() == names.stream().distinct().count() ? Optional.of(roles) : Optional.empty();
    }

    private static String field(Change.Reason reason) {
        return switch (reason) {
            case NAME_NOT_ALLOWED, NAME_TAKEN -> "name";
            case FULL_NAME_MISSING, FULL_NAME_TOO_LONG -> "fullName";
            case NO_SUCH_ACCOUNT,
                    LAST_ADMINISTRATOR,
                    OWN_ACCOUNT,
                    OLD_PASSWORD_WRONG,
                    PASSWORD_TOO_SHORT,
                    PASSWORD_TOO_LONG,
                    PASSWORD_LIKE_NAME,
                    PASSWORD_UNCHANGED -> "";
        };
    }
}
