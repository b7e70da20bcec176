package org.throughline.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Every setting of the hub, in the order in which the documentation shows them. */
final class Declaration {

    static final String VARIABLE_PREFIX = "THROUGHLINE_";

    /** Variables with our prefix that belong to the scripts and the build, not to the hub. */
    static final Set<String> OTHER_VARIABLES = Set.of(
            "THROUGHLINE_CACHE",
            "THROUGHLINE_CHROMIUM",
            "THROUGHLINE_JAVA_OPTIONS",
            "THROUGHLINE_JDK_FOLDERS",
            "THROUGHLINE_JDK_SHA256",
            "THROUGHLINE_JDK_URL",
            "THROUGHLINE_NPM_REGISTRY");

    static final Setting<String> DATABASE_URL = new Setting<>(
            "database.url",
            Kind.databaseAddress(),
            "",
            "Address of a PostgreSQL 15 or newer that you operate. Without it the hub runs the one it brings along.");
    static final Setting<String> DATABASE_USER = new Setting<>(
            "database.user", Kind.text(), "throughline", "The role that owns the database; used with `database.url`.");
    static final Setting<Path> DATABASE_PASSWORD_FILE = new Setting<>(
            "database.password_file", Kind.path(), "", "File with that role's password; needed with `database.url`.");
    static final Setting<Path> DATABASE_FOLDER = new Setting<>(
            "database.folder",
            Kind.path(),
            "",
            "Folder for the data of the built-in PostgreSQL. Without it `/var/lib/throughline` for root and"
                    + " `~/.local/share/throughline` for everyone else. `--data` overrides it.");
    static final Setting<Integer> DATABASE_CONNECTIONS = new Setting<>(
            "database.connections", Kind.whole(2, 500), "10", "How many connections the hub's pool holds at most.");

    static final Setting<String> WEB_ADDRESS = new Setting<>(
            "web.address",
            Kind.host(),
            "127.0.0.1",
            "Where the hub listens. Keep the default behind a proxy on the same machine; `0.0.0.0` is every network.");
    static final Setting<Integer> WEB_PORT =
            new Setting<>("web.port", Kind.whole(0, 65_535), "8520", "The port; 0 takes a free one and prints it.");
    static final Setting<Boolean> WEB_BEHIND_HTTPS = new Setting<>(
            "web.behind_https",
            Kind.yesOrNo(),
            "no",
            "Say yes when a proxy speaks HTTPS in front of the hub: cookies are then sent over HTTPS only, and the"
                    + " proxy's `X-Forwarded-For` and `X-Forwarded-Proto` are believed.");

    static final Setting<Integer> SESSION_IDLE_MINUTES = new Setting<>(
            "session.idle_minutes",
            Kind.whole(1, 1_440),
            "60",
            "After this long without a click the person is logged out.");
    static final Setting<Integer> SESSION_HOURS = new Setting<>(
            "session.hours",
            Kind.whole(1, 168),
            "12",
            "After this long the person logs in again, whatever they did; one shift by default.");
    static final Setting<Integer> SESSION_PASSWORD_LENGTH_MIN = new Setting<>(
            "session.password_length_min",
            Kind.whole(8, 64),
            "12",
            "Fewest characters of a password that somebody chooses.");

    static final Setting<Boolean> DEMO_ACCOUNTS = new Setting<>(
            "demo.accounts",
            Kind.yesOrNo(),
            "no",
            "Say yes for one account per role with a known password. Only with the built-in database and an address"
                    + " that other machines cannot reach.");

    static final Setting<URI> ODOO_URL =
            new Setting<>("odoo.url", Kind.address(), "", "Address of Odoo. Without it the hub reads no Odoo.");
    static final Setting<String> ODOO_DATABASE =
            new Setting<>("odoo.database", Kind.text(), "", "Name of Odoo's database; needed with `odoo.url`.");
    static final Setting<Path> ODOO_KEY_FILE = new Setting<>(
            "odoo.key_file", Kind.path(), "", "File with the API key of the hub's Odoo user; needed with `odoo.url`.");
    static final Setting<Boolean> ODOO_UNTESTED = new Setting<>(
            "odoo.untested", Kind.yesOrNo(), "no", "Say yes to connect to a version of Odoo that was not tried.");
    static final Setting<List<String>> ODOO_HOLD_LOCATIONS = new Setting<>(
            "odoo.hold_locations",
            Kind.texts(),
            "",
            "Complete names of locations whose stock is on quality hold, such as `WH/Stock/Quarantine`.");
    static final Setting<Integer> ODOO_HISTORY_DAYS = new Setting<>(
            "odoo.history_days", Kind.whole(0, 3_650), "90", "How many days of finished orders and moves are read.");
    static final Setting<Integer> ODOO_CALLS_PER_SECOND = new Setting<>(
            "odoo.calls_per_second",
            Kind.whole(1, 20),
            "5",
            "How many questions a second Odoo is asked in the long run; with 1 never two at once, for Odoo Online.");
    static final Setting<Integer> ODOO_POLL_SECONDS = new Setting<>(
            "odoo.poll_seconds", Kind.whole(1, 3_600), "30", "Longest pause before Odoo is asked for changes again.");

    static final Setting<Integer> PLAN_HORIZON_DAYS =
            new Setting<>("plan.horizon_days", Kind.whole(1, 3_650), "365", "How many days ahead is planned.");
    static final Setting<Integer> PLAN_RELEASE_WINDOW_DAYS = new Setting<>(
            "plan.release_window_days",
            Kind.whole(0, 365),
            "7",
            "Orders that must start within this many days are proposed for release.");
    static final Setting<Integer> PLAN_RESCHEDULE_IN_DAYS = new Setting<>(
            "plan.reschedule_in_days",
            Kind.whole(0, 3_650),
            "30",
            "A receipt due at most this many days after its need is pulled in before another one is planned.");
    static final Setting<Integer> PLAN_RESCHEDULE_OUT_DAYS = new Setting<>(
            "plan.reschedule_out_days",
            Kind.whole(0, 3_650),
            "3",
            "A receipt needed at most this many days after its due date is left alone.");

    static final List<Setting<?>> ALL = List.of(
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD_FILE,
            DATABASE_FOLDER,
            DATABASE_CONNECTIONS,
            WEB_ADDRESS,
            WEB_PORT,
            WEB_BEHIND_HTTPS,
            SESSION_IDLE_MINUTES,
            SESSION_HOURS,
            SESSION_PASSWORD_LENGTH_MIN,
            DEMO_ACCOUNTS,
            ODOO_URL,
            ODOO_DATABASE,
            ODOO_KEY_FILE,
            ODOO_UNTESTED,
            ODOO_HOLD_LOCATIONS,
            ODOO_HISTORY_DAYS,
            ODOO_POLL_SECONDS,
            ODOO_CALLS_PER_SECOND,
            PLAN_HORIZON_DAYS,
            PLAN_RELEASE_WINDOW_DAYS,
            PLAN_RESCHEDULE_IN_DAYS,
            PLAN_RESCHEDULE_OUT_DAYS);

    static final SequencedMap<String, String> SECTIONS = sections();

    private Declaration() {}

    static Map<String, Setting<?>> byKey() {
        Map<String, Setting<?>> settings = new LinkedHashMap<>();
        ALL.forEach(setting -> settings.put(setting.key(), setting));
        return settings;
    }

    private static SequencedMap<String, String> sections() {
        SequencedMap<String, String> sections = new LinkedHashMap<>();
        sections.put("database", "Where the facts are kept.");
        sections.put("web", "Where people and programs reach the hub.");
        sections.put("session", "How long a log-in lasts, and what a password must be.");
        sections.put("demo", "For trying it out.");
        sections.put("odoo", "The Odoo that is read.");
        sections.put("plan", "How the hub plans.");
        return sections;
    }
}
