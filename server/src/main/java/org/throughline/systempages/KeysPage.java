package org.throughline.systempages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Cell;
import org.throughline.pages.Export;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Sorting;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.security.ApiKey;
import org.throughline.security.ApiKeys;
import org.throughline.security.KeyChange;
import org.throughline.security.Role;

/** Which programs may call the API, and until when. */
public final class KeysPage implements Page<KeysPage.Keys> {

    /** The topic that moves on when a key does. */
    static final String TOPIC = "keys";

    /** Keys, as people sort them and take them along. */
    static final Table<Row> TABLE = new Table<>(List.of(
            new Column<>("name", "keys.name", row -> Cell.of(row.name())),
            new Column<>("key", "keys.key", row -> Cell.of(row.key())),
            new Column<>(
                    "roles",
                    "keys.roles",
                    row -> Cell.of(row.roles().stream().map(Role::spoken).collect(Collectors.joining("; ")))),
            new Column<>("standing", "keys.standing", row -> Cell.of(InterfaceLine.word(row.standing()))),
            new Column<>("expires", "keys.expires", row -> new Cell.Time(row.expiresAt())),
            new Column<>("used", "keys.used", row -> Cell.at(row.usedAt())),
            new Column<>("by", "keys.by", row -> Cell.of(row.createdBy()))));

    private static final Set<Role> GIVEN = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    private final ApiKeys keys;
    private final Live live;
    private final InstantSource clock;
    private final Texts texts;

    /** For these keys. */
    public KeysPage(ApiKeys keys, Live live, InstantSource clock) {
        this.keys = keys;
        this.live = live;
        this.clock = clock;
        this.texts = Texts.english(List.of("frame", TOPIC));
    }

    /** What it shows: the keys, those that may be used first, and the roles that a key can have. */
    public record Keys(List<Row> keys, List<Role> roles) {

        public Keys {
            keys = List.copyOf(keys);
            roles = List.copyOf(roles);
        }
    }

    /**
     * One key.
     *
     * @param key the part of it that is no secret
     * @param usedAt empty where it was never used
     */
    public record Row(
            String key,
            String name,
            List<Role> roles,
            ApiKey.Standing standing,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {

        static Row of(ApiKey key, Instant now) {
            return new Row(
                    key.key(),
                    key.name().value(),
                    key.roles().stream().sorted().toList(),
                    key.standing(now),
                    key.createdBy(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.usedAt());
        }
    }

    /** What is filled in for a new key. */
    public record NewKey(String name, List<String> roles, String days) {

        public NewKey {
            roles = List.copyOf(roles);
        }
    }

    /** Which key is taken back. */
    public record WhichKey(String key) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.KEYS);
    }

    @Override
    public Class<Keys> contentType() {
        return Keys.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export("list", visit -> Optional.of(TABLE.sheet(rows(visit).stream()))));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.sortOf(TABLE));
    }

    @Override
    public Answer<Keys> show(Visit visit) {
        return new Answer.Shown<>(new Keys(rows(visit), GIVEN.stream().sorted().toList()));
    }

    private List<Row> rows(Visit visit) {
        Instant now = clock.instant();
        return TABLE.sorted(keys.all().stream().map(key -> Row.of(key, now)).toList(), Sorting.of(visit));
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(
                new Action<>("create", NewKey.class, this::create),
                new Action<>("revoke", WhichKey.class, this::revoke));
    }

    private Outcome create(Visit visit, NewKey form) {
        Optional<Set<Role>> roles = AccountsPage.roles(form.roles());
        if (roles.isEmpty()) {
            return new Outcome.Rejected(Map.of("roles", texts.of("keys.problem.role-unknown")));
        }
        int days = form.days().matches("[0-9]{1,4}") ? Integer.parseInt(form.days()) : 0;
        return outcome(keys.create(visit.visitor().actor(), form.name(), roles.get(), days));
    }

    private Outcome revoke(Visit visit, WhichKey form) {
        return outcome(keys.revoke(visit.visitor().actor(), form.key()));
    }

    private Outcome outcome(KeyChange change) {
        return switch (change) {
            case KeyChange.Created(var key, var whole) -> {
                live.publish(TOPIC);
                yield new Outcome.Done(
                        new Notice(texts.of("keys.done.create", key.name().value()), whole.word()));
            }
            case KeyChange.Revoked(var key) -> {
                live.publish(TOPIC);
                yield new Outcome.Done(
                        Notice.of(texts.of("keys.done.revoke", key.name().value())));
            }
            case KeyChange.Refused(var reason) ->
                new Outcome.Rejected(Map.of(
                        field(reason),
                        texts.of(
                                "keys.problem."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                ApiKeys.DAYS_MAX)));
        };
    }

    private static String field(KeyChange.Reason reason) {
        return switch (reason) {
            case NAME_NOT_ALLOWED, NAME_TAKEN -> "name";
            case ROLE_MISSING, ROLE_ADMINISTRATOR -> "roles";
            case DAYS_NOT_ALLOWED -> "days";
            case NO_SUCH_KEY -> "";
        };
    }
}
