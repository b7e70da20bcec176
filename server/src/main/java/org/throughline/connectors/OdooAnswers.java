package org.throughline.connectors;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer of Odoo means. Pure. The table is the one observed at Odoo 19: the status alone decides little, since
 * a database that is away answers 404 and a misspelt field 500.
 */
final class OdooAnswers {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What Odoo says where PostgreSQL closed a connection or Odoo itself restarts under the call. */
    private static final Set<String> INTERRUPTED = Set.of(
            "psycopg2.InterfaceError",
            "psycopg2.OperationalError",
            "psycopg2.errors.AdminShutdown",
            "psycopg2.errors.CrashShutdown",
            "psycopg2.errors.CannotConnectNow");

    private static final Set<String> CONTENDED = Set.of(
            "odoo.exceptions.LockError",
            "psycopg2.errors.SerializationFailure",
            "psycopg2.errors.LockNotAvailable",
            "psycopg2.errors.DeadlockDetected",
            "psycopg2.errors.TooManyConnections",
            "psycopg2.pool.PoolError");

    private static final Set<String> MISUNDERSTOOD =
            Set.of("builtins.ValueError", "builtins.KeyError", "builtins.TypeError");

    private static final int SHOWN = 300;

    /** An answer as it came over the wire. */
    record Raw(int status, String contentType, String date, String retryAfter, String location, InputStream body) {

        boolean isJson() {
            return contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
        }
    }

    private OdooAnswers() {}

    /** What the answer to a question, as in {@code stock.move/search_read}, means. */
    static Answer<OdooReply> read(String question, Raw raw) {
        if (raw.status() == 200) {
            return raw.isJson()
                    ? content(question, raw)
                    : rejected(OdooFault.NOT_ODOO, """
                            At (%s) something answers that is not Odoo's interface: (%s) instead of JSON. Maybe the \
                            address is that of another page, or a proxy shows one of its own.\
                            """.formatted(question, raw.contentType()));
        }
        if (raw.status() >= 300 && raw.status() < 400) {
            return rejected(OdooFault.MOVED, """
                    Odoo sends (%s) on to (%s); the key is not sent after it. Maybe set the address to where it \
                    leads, such as https instead of http.\
                    """.formatted(question, raw.location()));
        }
        return raw.isJson() ? refusal(question, raw) : page(question, raw);
    }

    private static Answer<OdooReply> content(String question, Raw raw) {
        try {
            return new Answer.Given<>(new OdooReply(MAPPER.readTree(raw.body()), instant(raw.date())));
        } catch (JacksonException broken) {
            return cutOff(
                    question,
                    "its JSON ends or breaks at " + broken.getLocation().getLineNr() + ":"
                            + broken.getLocation().getColumnNr());
        }
    }

    static Answer<OdooReply> cutOff(String question, String how) {
        return unavailable(OdooFault.CUT_OFF, Duration.ZERO, """
                The answer to (%s) did not arrive whole: %s. Maybe Odoo was restarted meanwhile; it is asked again.\
                """.formatted(question, how));
    }

    /** A page for people: it comes from a proxy, from a server that is starting, or from an Odoo without database. */
    private static Answer<OdooReply> page(String question, Raw raw) {
        int status = raw.status();
        if (status >= 500) {
            return unavailable(OdooFault.RESTARTING, retryAfter(raw), """
                    Odoo cannot answer (%s) just now: (%d). Maybe it is being restarted; it is asked again.\
                    """.formatted(question, status));
        }
        return switch (status) {
            case 401, 403, 407 -> rejected(OdooFault.NOT_ODOO, """
                    Something before Odoo refuses (%s) with (%d). Maybe a proxy does not let this address through.\
                    """.formatted(question, status));
            case 404 -> unavailable(OdooFault.DATABASE_AWAY, Duration.ZERO, """
                    Odoo has no database for (%s). Maybe its PostgreSQL is down, or the database in the settings is \
                    misspelt; it is asked again.\
                    """.formatted(question));
            case 408, 429 -> busy(question, raw, Integer.toString(status));
            default -> defect(OdooFault.QUESTION_REFUSED, """
                    Odoo does not take (%s): (%d) with (%s). Maybe a proxy changes what is sent.\
                    """.formatted(question, status, raw.contentType()));
        };
    }

    private static Answer<OdooReply> refusal(String question, Raw raw) {
        JsonNode body;
        try {
            body = MAPPER.readTree(raw.body());
        } catch (JacksonException broken) {
            return cutOff(question, "the error that it tells of is not readable");
        }
        String name = body.path("name").asString("");
        String message = shown(body.path("message").asString(""));
        if (raw.status() >= 500) {
            return failed(question, name, message);
        }
        return switch (raw.status()) {
            case 401 -> rejected(OdooFault.KEY_REFUSED, """
                    Odoo does not accept the key: (%s). Maybe it has expired, was deleted, belongs to another database \
                    or was made for another purpose than rpc.\
                    """.formatted(message));
            case 403 -> forbidden(question, message);
            case 404 -> missing(question, name, message);
            case 408, 409, 429 -> busy(question, raw, message);
            default -> defect(OdooFault.QUESTION_REFUSED, """
                    Odoo does not understand (%s): (%s: %s). Maybe the interface's declaration does not fit this Odoo.\
                    """.formatted(question, name, message));
        };
    }

    private static Answer<OdooReply> forbidden(String question, String message) {
        return message.contains("invalid companies")
                ? rejected(OdooFault.COMPANY_REFUSED, """
                        The key's user may not see a company that (%s) asks for: (%s). Maybe give it to the user.\
                        """.formatted(question, message))
                : rejected(OdooFault.RIGHT_MISSING, """
                        The key's user has no right to (%s): (%s). Maybe add the right that throughline connect names.\
                        """.formatted(question, message));
    }

    private static Answer<OdooReply> missing(String question, String name, String message) {
        return name.equals("odoo.exceptions.MissingError")
                ? unavailable(OdooFault.BUSY, Duration.ZERO, """
                        A row went away while (%s) was read: (%s). It is asked again.\
                        """.formatted(question, message))
                : defect(OdooFault.WORD_UNKNOWN, """
                        Odoo does not know (%s): (%s). Maybe a module is not installed, or Odoo has another version.\
                        """.formatted(question, message));
    }

    private static Answer<OdooReply> failed(String question, String name, String message) {
        if (CONTENDED.contains(name)) {
            return unavailable(OdooFault.BUSY, Duration.ZERO, """
                    Odoo was too busy for (%s): (%s). It is asked again.\
                    """.formatted(question, name));
        }
        if (INTERRUPTED.contains(name)) {
            return unavailable(OdooFault.RESTARTING, Duration.ZERO, """
                    Odoo lost its database under (%s): (%s). Maybe it is being restarted; it is asked again.\
                    """.formatted(question, name));
        }
        if (name.equals("psycopg2.errors.QueryCanceled")) {
            return unavailable(OdooFault.SLOW, Duration.ZERO, """
                    Odoo's database gave up on (%s): (%s). It is asked again, for less.\
                    """.formatted(question, name));
        }
        return MISUNDERSTOOD.contains(name)
                ? defect(OdooFault.WORD_UNKNOWN, """
                        Odoo does not understand (%s): (%s). Maybe a field is gone in this version, or its module is \
                        not installed.\
                        """.formatted(question, message))
                : defect(OdooFault.BROKEN_INSIDE, """
                        Odoo broke while it answered (%s): (%s: %s). Maybe its log tells more.\
                        """.formatted(question, name, message));
    }

    private static Answer<OdooReply> busy(String question, Raw raw, String message) {
        return unavailable(OdooFault.BUSY, retryAfter(raw), """
                Odoo asks for patience with (%s): (%s). It is asked again later.\
                """.formatted(question, message));
    }

    static <T> Answer<T> unavailable(OdooFault fault, Duration after, String sentence) {
        return new Answer.Failed<>(new Trouble.Unavailable(fault.code(), after, sentence));
    }

    static <T> Answer<T> rejected(OdooFault fault, String sentence) {
        return new Answer.Failed<>(new Trouble.Rejected(fault.code(), sentence));
    }

    static <T> Answer<T> defect(OdooFault fault, String sentence) {
        return new Answer.Failed<>(new Trouble.Defect(fault.code(), sentence));
    }

    /** Odoo explains at length, with the names of its groups; the first line says what is wrong. */
    private static String shown(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.length() > SHOWN ? first.substring(0, SHOWN) + " ..." : first;
    }

    private static Duration retryAfter(Raw raw) {
        return raw.retryAfter().matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Long.parseLong(raw.retryAfter()))
                : Duration.ZERO;
    }

    private static Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unsaid) {
            return Instant.EPOCH;
        }
    }

    /** A body that is sent. */
    static byte[] written(JsonNode body) {
        return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
