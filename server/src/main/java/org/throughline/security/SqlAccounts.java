package org.throughline.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The tables of this room, within one transaction. */
final class SqlAccounts {

    private final Handle handle;

    SqlAccounts(Handle handle) {
        this.handle = handle;
    }

    /** Lets one change after the other look at all accounts, so that two administrators cannot remove each other. */
    void lock() {
        handle.execute("lock table security_account in share row exclusive mode");
    }

    List<Account> all() {
        return handle.createQuery("""
                        select a.account, a.full_name, a.one_time, a.disabled, a.demo, a.stamp,
                               coalesce((select string_agg(r.role, ',') from security_role r
                                          where r.account = a.account), '') as roles,
                               (select max(e.at) from security_entry e
                                 where e.account = a.account and e.kind = 'LOGGED_IN') as last_seen
                          from security_account a
                         order by a.account
                        """).map((row, _) -> account(row)).list();
    }

    Optional<Account> find(AccountName name) {
        return handle.createQuery("""
                        select a.account, a.full_name, a.one_time, a.disabled, a.demo, a.stamp,
                               coalesce((select string_agg(r.role, ',') from security_role r
                                          where r.account = a.account), '') as roles,
                               (select max(e.at) from security_entry e
                                 where e.account = a.account and e.kind = 'LOGGED_IN') as last_seen
                          from security_account a
                         where a.account = :account
                        """)
                .bind("account", name.value())
                .map((row, _) -> account(row))
                .findOne();
    }

    Optional<String> hash(AccountName name) {
        return handle.createQuery("select password_hash from security_account where account = :account")
                .bind("account", name.value())
                .mapTo(String.class)
                .findOne();
    }

    void insert(Account account, String hash, Instant now) {
        handle.createUpdate("""
                        insert into security_account
                               (account, full_name, password_hash, one_time, disabled, demo, stamp, created_at)
                        values (:account, :full_name, :hash, :one_time, :disabled, :demo, :stamp, :now)
                        """)
                .bind("account", account.name().value())
                .bind("full_name", account.fullName())
                .bind("hash", hash)
                .bind("one_time", account.standing() == Account.Standing.ONE_TIME_PASSWORD)
                .bind("disabled", account.standing() == Account.Standing.DISABLED)
                .bind("demo", account.demo())
                .bind("stamp", account.stamp())
                .bind("now", Timestamp.from(now))
                .execute();
        setRoles(account.name(), account.roles());
    }

    void setRoles(AccountName name, Set<Role> roles) {
        handle.createUpdate("delete from security_role where account = :account")
                .bind("account", name.value())
                .execute();
        for (Role role : roles) {
            handle.createUpdate("insert into security_role (account, role) values (:account, :role)")
                    .bind("account", name.value())
                    .bind("role", role.name())
                    .execute();
        }
    }

    void setDisabled(AccountName name, boolean disabled) {
        handle.createUpdate("""
                        update security_account set disabled = :disabled, stamp = stamp + 1 where account = :account
                        """)
                .bind("account", name.value())
                .bind("disabled", disabled)
                .execute();
    }

    void setPassword(AccountName name, String hash, boolean oneTime) {
        handle.createUpdate("""
                        update security_account
                           set password_hash = :hash, one_time = :one_time, stamp = stamp + 1
                         where account = :account
                        """)
                .bind("account", name.value())
                .bind("hash", hash)
                .bind("one_time", oneTime)
                .execute();
    }

    /** The same password at today's cost: no log-in needs to end for that. */
    void strengthen(AccountName name, String hash) {
        handle.createUpdate("update security_account set password_hash = :hash where account = :account")
                .bind("account", name.value())
                .bind("hash", hash)
                .execute();
    }

    void note(Instant at, SecurityEntry.Kind kind, String account, Actor actor, String detail) {
        handle.createUpdate("""
                        insert into security_entry (at, kind, account, actor, address, detail)
                        values (:at, :kind, :account, :actor, :address, :detail)
                        """)
                .bind("at", Timestamp.from(at))
                .bind("kind", kind.name())
                .bind("account", account)
                .bind("actor", actor.name())
                .bind("address", actor.address())
                .bind("detail", detail)
                .execute();
    }

    List<SecurityEntry> entries(int rowsMax) {
        return handle.createQuery("""
                        select entry, at, kind, account, actor, address, detail
                          from security_entry
                         order by entry desc
                         limit :rows
                        """)
                .bind("rows", rowsMax)
                .map((row, _) -> new SecurityEntry(
                        row.getLong("entry"),
                        row.getTimestamp("at").toInstant(),
                        SecurityEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        row.getString("actor"),
                        row.getString("address"),
                        row.getString("detail")))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen");
        return new Account(
                new AccountName(row.getString("account")),
                row.getString("full_name"),
                roles(row.getString("roles")),
                standing(row),
                row.getBoolean("demo"),
                row.getLong("stamp"),
                seen == null ? new Account.LastSeen.Never() : new Account.LastSeen.At(seen.toInstant()));
    }

    private static Account.Standing standing(ResultSet row) throws SQLException {
        if (row.getBoolean("disabled")) {
            return Account.Standing.DISABLED;
        }
        return row.getBoolean("one_time") ? Account.Standing.ONE_TIME_PASSWORD : Account.Standing.ACTIVE;
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
