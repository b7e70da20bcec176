package org.throughline.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.throughline.database.Password;

/** One account per role with a known password, for trying the hub out on one's own machine. */
public final class DemoAccounts {

    private final Jdbi jdbi;
    private final Surroundings surroundings;

    /** The demo accounts kept in this database. */
    public DemoAccounts(Jdbi jdbi, Surroundings surroundings) {
        this.jdbi = jdbi;
        this.surroundings = surroundings;
    }

    /**
     * A log-in that everyone may know.
     *
     * @param role what it may do
     * @param name the account
     * @param password its password
     */
    public record Known(Role role, AccountName name, String password) {}

    /** The log-in of each role. */
    public static List<Known> known() {
        return EnumSet.allOf(Role.class).stream()
                .map(role -> new Known(role, new AccountName("demo-" + role.spoken()), "demo-" + role.spoken()))
                .toList();
    }

    /** Creates those that are missing and lets all of them in. The configuration proved that no stranger can come. */
    public void open() {
        for (Known known : known()) {
            String hash = surroundings.hash().of(new Password(known.password()));
            jdbi.useTransaction(handle -> open(new SqlAccounts(handle), known, hash));
        }
    }

    /** Lets none of them in: what a hub does that was not told to have them. */
    public void close() {
        jdbi.useTransaction(handle -> {
            SqlAccounts rows = new SqlAccounts(handle);
            rows.all().stream()
                    .filter(account -> account.demo() && account.standing() != Account.Standing.DISABLED)
                    .forEach(account -> {
                        rows.setDisabled(account.name(), true);
                        note(rows, SecurityEntry.Kind.ACCOUNT_DISABLED, account.name());
                    });
        });
    }

    private void open(SqlAccounts rows, Known known, String hash) {
        Optional<Account> before = rows.find(known.name());
        if (before.isEmpty()) {
            Account account = new Account(
                    known.name(),
                    "Demo " + known.role().spoken(),
                    EnumSet.of(known.role()),
                    Account.Standing.ACTIVE,
                    true,
                    1,
                    new Account.LastSeen.Never());
            rows.insert(account, hash, now());
            note(rows, SecurityEntry.Kind.ACCOUNT_CREATED, known.name());
        } else if (before.get().demo()) {
            rows.setPassword(known.name(), hash, false);
            rows.setDisabled(known.name(), false);
        }
    }

    private void note(SqlAccounts rows, SecurityEntry.Kind kind, AccountName name) {
        rows.note(now(), kind, name.value(), Actor.HUB, "demo account");
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
