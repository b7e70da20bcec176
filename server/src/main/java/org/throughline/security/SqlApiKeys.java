package org.throughline.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table of keys, within one transaction. */
final class SqlApiKeys {

    private final Handle handle;

    SqlApiKeys(Handle handle) {
        this.handle = handle;
    }

    /** Lets one change after the other look at all keys, so that a name is given once. */
    void lock() {
        handle.execute("lock table security_key in share row exclusive mode");
    }

    List<ApiKey> all() {
        return handle.createQuery("""
                        select key, name, roles, created_by, created_at, expires_at, revoked_at, used_at
                          from security_key
                         order by revoked_at is not null, name, created_at desc
                        """).map((row, _) -> key(row)).list();
    }

    Optional<ApiKey> find(String key) {
        return handle.createQuery("""
                        select key, name, roles, created_by, created_at, expires_at, revoked_at, used_at
                          from security_key
                         where key = :key
                        """)
                .bind("key", key)
                .map((row, _) -> key(row))
                .findOne();
    }

    boolean isTaken(AccountName name) {
        return handle.createQuery("""
                        select count(*) > 0 from security_key where name = :name and revoked_at is null
                        """)
                .bind("name", name.value())
                .mapTo(Boolean.class)
                .one();
    }

    String hash(String key) {
        return handle.createQuery("select hash from security_key where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .one();
    }

    void insert(ApiKey key, String hash) {
        handle.createUpdate("""
                        insert into security_key (key, name, hash, roles, created_by, created_at, expires_at)
                        values (:key, :name, :hash, :roles, :created_by, :created_at, :expires_at)
                        """)
                .bind("key", key.key())
                .bind("name", key.name().value())
                .bind("hash", hash)
                .bind("roles", key.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")))
                .bind("created_by", key.createdBy())
                .bind("created_at", Timestamp.from(key.createdAt()))
                .bind("expires_at", Timestamp.from(key.expiresAt()))
                .execute();
    }

    void revoke(String key, Instant now) {
        handle.createUpdate("update security_key set revoked_at = :now where key = :key")
                .bind("key", key)
                .bind("now", Timestamp.from(now))
                .execute();
    }

    void used(String key, Instant now) {
        handle.createUpdate("update security_key set used_at = :now where key = :key")
                .bind("key", key)
                .bind("now", Timestamp.from(now))
                .execute();
    }

    void note(Instant at, SecurityEntry.Kind kind, ApiKey key, Actor actor) {
        String roles = key.roles().stream().sorted().map(Role::spoken).collect(Collectors.joining(", "));
        new SqlAccounts(handle).note(at, kind, "key/" + key.name().value(), actor, roles);
    }

    void noteRefusal(Instant at, String key, String address) {
        String known = find(key).map(found -> found.name().value()).orElse("?");
        Actor actor = new Actor("key/" + known, address);
        new SqlAccounts(handle).note(at, SecurityEntry.Kind.KEY_REFUSED, actor.name(), actor, "");
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("key"),
                new AccountName(row.getString("name")),
                Arrays.stream(row.getString("roles").split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }
}
