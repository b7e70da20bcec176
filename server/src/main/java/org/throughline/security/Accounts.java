package org.throughline.security;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.throughline.database.Password;
import org.throughline.security.Change.Reason;
import org.throughline.security.SecurityEntry.Kind;

/** The door to accounts: logging in, changing passwords, and what an administrator does with accounts. */
public final class Accounts {

    /** The first administrator's name. */
    public static final AccountName ADMINISTRATOR = new AccountName("administrator");

    private static final int TYPED_NAME_KEPT_MAX = 80;

    private final Jdbi jdbi;
    private final Surroundings surroundings;
    private final Limits limits;
    private final Throttle throttle;
    private final OneTimePasswords oneTimePasswords;
    private final String hashOfNobody;

    /** The accounts kept in this database. */
    public Accounts(Jdbi jdbi, Surroundings surroundings, Limits limits) {
        this.jdbi = jdbi;
        this.surroundings = surroundings;
        this.limits = limits;
        this.throttle = new Throttle(limits);
        this.oneTimePasswords = new OneTimePasswords(surroundings.chance());
        this.hashOfNobody = surroundings.hash().of(oneTimePasswords.next());
    }

    /** Tries to log somebody in; a name that is not known takes as long as one that is. */
    public LogIn logIn(String typedName, Password password, String address) {
        String shown = typedName.strip().toLowerCase(Locale.ROOT);
        String name = shown.substring(0, Math.min(shown.length(), TYPED_NAME_KEPT_MAX));
        Actor actor = new Actor(name, address);
        Duration wait = throttle.pause(name, address, now());
        if (wait.isPositive()) {
            return new LogIn.Paused(wait);
        }
        Optional<Account> known = AccountName.typed(typedName).flatMap(this::find);
        String hash = known.flatMap(account -> read(rows -> rows.hash(account.name())))
                .orElse(hashOfNobody);
        boolean right = password.word().length() <= limits.passwordLengthMax()
                && surroundings.hash().matches(password, hash);
        Optional<Account> entered = known.filter(account -> right && account.standing() != Account.Standing.DISABLED);
        if (entered.isEmpty()) {
            throttle.failed(name, address, now());
            note(Kind.LOG_IN_REFUSED, name, actor, "");
            return new LogIn.Refused();
        }
        throttle.succeeded(name, address);
        note(Kind.LOGGED_IN, name, actor, "");
        if (surroundings.hash().isOutdated(hash)) {
            String stronger = surroundings.hash().of(password);
            jdbi.useTransaction(
                    handle -> new SqlAccounts(handle).strengthen(entered.get().name(), stronger));
        }
        return new LogIn.Entered(entered.get());
    }

    /** Notes that somebody logged out. */
    public void loggedOut(Actor actor) {
        note(Kind.LOGGED_OUT, actor.name(), actor, "");
    }

    /** The account of this name. */
    public Optional<Account> find(AccountName name) {
        return read(rows -> rows.find(name));
    }

    /** Every account, by name. */
    public List<Account> all() {
        return read(SqlAccounts::all);
    }

    /** The newest lines of the account of log-ins and changes, newest first. */
    public List<SecurityEntry> entries() {
        return read(rows -> rows.entries(limits.entriesShownMax()));
    }

    /** Creates an account with a one-time password. */
    public Change create(Actor actor, String typedName, String fullName, Set<Role> roles) {
        Optional<AccountName> name = AccountName.typed(typedName);
        if (name.isEmpty()) {
            return new Change.Refused(Reason.NAME_NOT_ALLOWED);
        }
        if (fullName.isBlank() || fullName.length() > limits.fullNameLengthMax()) {
            return new Change.Refused(fullName.isBlank() ? Reason.FULL_NAME_MISSING : Reason.FULL_NAME_TOO_LONG);
        }
        Password password = oneTimePasswords.next();
        Account account = fresh(name.get(), fullName.strip(), roles);
        return change(rows -> {
            if (rows.find(name.get()).isPresent()) {
                return new Change.Refused(Reason.NAME_TAKEN);
            }
            rows.insert(account, surroundings.hash().of(password), now());
            rows.note(now(), Kind.ACCOUNT_CREATED, account.name().value(), actor, spoken(roles));
            return new Change.DoneWithPassword(account, password);
        });
    }

    /** Gives an account exactly these roles. */
    public Change setRoles(Actor actor, AccountName name, Set<Role> roles) {
        return change(rows -> {
            Optional<Account> before = rows.find(name);
            if (before.isEmpty()) {
                return new Change.Refused(Reason.NO_SUCH_ACCOUNT);
            }
            if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(rows, before.get())) {
                return new Change.Refused(Reason.LAST_ADMINISTRATOR);
            }
            rows.setRoles(name, roles);
            String detail = "%s → %s".formatted(spoken(before.get().roles()), spoken(roles));
            rows.note(now(), Kind.ROLES_CHANGED, name.value(), actor, detail);
            return done(rows, name);
        });
    }

    /** Lets an account in no more, and ends what it is doing now. */
    public Change disable(Actor actor, AccountName name) {
        return change(rows -> {
            Optional<Account> before = rows.find(name);
            if (before.isEmpty()) {
                return new Change.Refused(Reason.NO_SUCH_ACCOUNT);
            }
            if (isLastAdministrator(rows, before.get())) {
                return new Change.Refused(Reason.LAST_ADMINISTRATOR);
            }
            if (name.value().equals(actor.name())) {
                return new Change.Refused(Reason.OWN_ACCOUNT);
            }
            rows.setDisabled(name, true);
            rows.note(now(), Kind.ACCOUNT_DISABLED, name.value(), actor, "");
            return done(rows, name);
        });
    }

    /** Lets a disabled account in again. */
    public Change enable(Actor actor, AccountName name) {
        return change(rows -> {
            if (rows.find(name).isEmpty()) {
                return new Change.Refused(Reason.NO_SUCH_ACCOUNT);
            }
            rows.setDisabled(name, false);
            rows.note(now(), Kind.ACCOUNT_ENABLED, name.value(), actor, "");
            return done(rows, name);
        });
    }

    /** Gives an account a new one-time password, and ends what it is doing now. */
    public Change resetPassword(Actor actor, AccountName name) {
        Password password = oneTimePasswords.next();
        return change(rows -> {
            if (rows.find(name).isEmpty()) {
                return new Change.Refused(Reason.NO_SUCH_ACCOUNT);
            }
            rows.setPassword(name, surroundings.hash().of(password), true);
            rows.note(now(), Kind.PASSWORD_RESET, name.value(), actor, "");
            return rows.find(name)
                    .<Change>map(account -> new Change.DoneWithPassword(account, password))
                    .orElseGet(() -> new Change.Refused(Reason.NO_SUCH_ACCOUNT));
        });
    }

    /** Somebody changes the password of their own account. Guessing the old one is throttled like a log-in. */
    public Change changePassword(Actor actor, AccountName name, Password old, Password chosen) {
        if (throttle.pause(name.value(), actor.address(), now()).isPositive()
                || read(rows -> rows.hash(name))
                        .filter(hash -> surroundings.hash().matches(old, hash))
                        .isEmpty()) {
            throttle.failed(name.value(), actor.address(), now());
            return new Change.Refused(Reason.OLD_PASSWORD_WRONG);
        }
        Optional<Reason> weakness = weakness(name, old, chosen);
        if (weakness.isPresent()) {
            return new Change.Refused(weakness.get());
        }
        String hash = surroundings.hash().of(chosen);
        return change(rows -> {
            rows.setPassword(name, hash, false);
            rows.note(now(), Kind.PASSWORD_CHANGED, name.value(), actor, "");
            return done(rows, name);
        });
    }

    /**
     * What a starting hub does: while no administrator has ever logged in, the first one gets a one-time password.
     *
     * @return the password to print, where there is one; no later start can show it again
     */
    public Optional<Password> welcome() {
        boolean wanted = all().stream()
                .noneMatch(account -> !account.demo()
                        && account.roles().contains(Role.ADMINISTRATOR)
                        && account.lastSeen() instanceof Account.LastSeen.At);
        if (!wanted) {
            return Optional.empty();
        }
        Change change = find(ADMINISTRATOR).isPresent()
                ? resetPassword(Actor.HUB, ADMINISTRATOR)
                : create(Actor.HUB, ADMINISTRATOR.value(), "Administrator", EnumSet.of(Role.ADMINISTRATOR));
        return change instanceof Change.DoneWithPassword made ? Optional.of(made.oneTime()) : Optional.empty();
    }

    private Optional<Reason> weakness(AccountName name, Password old, Password chosen) {
        String word = chosen.word();
        if (word.codePointCount(0, word.length()) < limits.passwordLengthMin()) {
            return Optional.of(Reason.PASSWORD_TOO_SHORT);
        }
        if (word.length() > limits.passwordLengthMax()) {
            return Optional.of(Reason.PASSWORD_TOO_LONG);
        }
        if (word.toLowerCase(Locale.ROOT).contains(name.value())) {
            return Optional.of(Reason.PASSWORD_LIKE_NAME);
        }
        return chosen.equals(old) ? Optional.of(Reason.PASSWORD_UNCHANGED) : Optional.empty();
    }

    private static Change done(SqlAccounts rows, AccountName name) {
        return rows.find(name)
                .<Change>map(Change.Done::new)
                .orElseGet(() -> new Change.Refused(Reason.NO_SUCH_ACCOUNT));
    }

    private static boolean isLastAdministrator(SqlAccounts rows, Account account) {
        return isAdministrator(account)
                && rows.all().stream().filter(Accounts::isAdministrator).count() == 1;
    }

    private static boolean isAdministrator(Account account) {
        return account.standing() != Account.Standing.DISABLED
                && !account.demo()
                && account.roles().contains(Role.ADMINISTRATOR);
    }

    private static Account fresh(AccountName name, String fullName, Set<Role> roles) {
        return new Account(
                name, fullName, roles, Account.Standing.ONE_TIME_PASSWORD, false, 1, new Account.LastSeen.Never());
    }

    private static String spoken(Set<Role> roles) {
        return roles.isEmpty()
                ? "no role"
                : roles.stream().sorted().map(Role::spoken).collect(Collectors.joining(", "));
    }

    private void note(Kind kind, String account, Actor actor, String detail) {
        jdbi.useTransaction(handle -> new SqlAccounts(handle).note(now(), kind, account, actor, detail));
    }

    private <T> T read(Function<SqlAccounts, T> question) {
        return jdbi.inTransaction(handle -> question.apply(new SqlAccounts(handle)));
    }

    private Change change(Function<SqlAccounts, Change> change) {
        return jdbi.inTransaction(handle -> {
            SqlAccounts rows = new SqlAccounts(handle);
            rows.lock();
            return change.apply(rows);
        });
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
