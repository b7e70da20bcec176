package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.throughline.database.Password;
import org.throughline.security.KeyChange.Reason;
import org.throughline.security.SecurityEntry.Kind;

/** The door to keys, by which programs call the API without a person's log-in. */
public final class ApiKeys {

    /** The longest time for which a key is given: whoever has one is asked once a year whether it is still needed. */
    public static final int DAYS_MAX = 366;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int KEY_LETTERS = 10;

    /** 198 bits of chance: a fast hash is enough, because nobody can try them all. */
    private static final int SECRET_LETTERS = 40;

    private static final Pattern WHOLE =
            Pattern.compile("throughline_([a-z2-9]{%d})_[a-z2-9]{%d}".formatted(KEY_LETTERS, SECRET_LETTERS));

    /** When a key was used is written down no more often than this. */
    private static final Duration USE_NOTED_EACH = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final SecureRandom chance;
    private final Throttle throttle;

    /** The keys kept in this database. */
    public ApiKeys(Jdbi jdbi, InstantSource clock, SecureRandom chance, Limits limits) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.chance = chance;
        this.throttle = new Throttle(limits);
    }

    /** Every key, those that may be used first, then by name. */
    public List<ApiKey> all() {
        return jdbi.withHandle(handle -> new SqlApiKeys(handle).all());
    }

    /** Gives a program a key for so many days; keys are for no administrator, so that a lost one makes no accounts. */
    public KeyChange create(Actor actor, String typedName, Set<Role> roles, int days) {
        Optional<AccountName> name = AccountName.typed(typedName);
        Optional<Reason> refusal = refusal(name, roles, days);
        if (name.isEmpty() || refusal.isPresent()) {
            return new KeyChange.Refused(refusal.orElse(Reason.NAME_NOT_ALLOWED));
        }
        Instant now = clock.instant();
        ApiKey key = new ApiKey(
                letters(KEY_LETTERS),
                name.get(),
                roles,
                actor.name(),
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty(),
                Optional.empty());
        Password whole = new Password("throughline_%s_%s".formatted(key.key(), letters(SECRET_LETTERS)));
        return change(rows -> {
            if (rows.isTaken(key.name())) {
                return new KeyChange.Refused(Reason.NAME_TAKEN);
            }
            rows.insert(key, hash(whole.word()));
            rows.note(now, Kind.KEY_CREATED, key, actor);
            return new KeyChange.Created(key, whole);
        });
    }

    /** Takes a key back: from now on it is refused. */
    public KeyChange revoke(Actor actor, String key) {
        Instant now = clock.instant();
        return change(rows -> {
            Optional<ApiKey> known =
                    rows.find(key).filter(found -> found.revokedAt().isEmpty());
            if (known.isEmpty()) {
                return new KeyChange.Refused(Reason.NO_SUCH_KEY);
            }
            rows.revoke(key, now);
            rows.note(now, Kind.KEY_REVOKED, known.get(), actor);
            return new KeyChange.Revoked(known.get());
        });
    }

    /** Who calls with this key; guessing is slowed down as at the log-in. */
    public KeyUse use(String whole, String address) {
        Instant now = clock.instant();
        Matcher parts = WHOLE.matcher(whole);
        String key = parts.matches() ? parts.group(1) : "";
        Duration pause = throttle.pause("key " + key, address, now);
        if (pause.isPositive()) {
            return new KeyUse.Paused(pause);
        }
        Optional<ApiKey> valid = jdbi.inTransaction(handle -> {
            SqlApiKeys rows = new SqlApiKeys(handle);
            Optional<ApiKey> found = rows.find(key)
                    .filter(known -> known.standing(now) == ApiKey.Standing.VALID)
                    .filter(known -> isHash(rows.hash(key), whole));
            found.filter(known -> known.usedAt()
                            .filter(used -> used.plus(USE_NOTED_EACH).isAfter(now))
                            .isEmpty())
                    .ifPresent(_ -> rows.used(key, now));
            return found;
        });
        if (valid.isEmpty()) {
            throttle.failed("key " + key, address, now);
            jdbi.useTransaction(handle -> new SqlApiKeys(handle).noteRefusal(now, key, address));
            return new KeyUse.Refused();
        }
        throttle.succeeded("key " + key, address);
        return new KeyUse.Entered(valid.get());
    }

    private static Optional<Reason> refusal(Optional<AccountName> name, Set<Role> roles, int days) {
        if (name.isEmpty()) {
            return Optional.of(Reason.NAME_NOT_ALLOWED);
        }
        if (roles.isEmpty()) {
            return Optional.of(Reason.ROLE_MISSING);
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            return Optional.of(Reason.ROLE_ADMINISTRATOR);
        }
        return days < 1 || days > DAYS_MAX ? Optional.of(Reason.DAYS_NOT_ALLOWED) : Optional.empty();
    }

    /** It takes as long to see that a key is wrong as that it is right. */
    private static boolean isHash(String kept, String whole) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), hash(whole).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String whole) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }

    private String letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(chance.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    private KeyChange change(Function<SqlApiKeys, KeyChange> change) {
        return jdbi.inTransaction(handle -> {
            SqlApiKeys rows = new SqlApiKeys(handle);
            rows.lock();
            return change.apply(rows);
        });
    }
}
