package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Odoo's protocol JSON-2: who may ask, what is asked, and how an answer or a refusal looks. */
final class OdooDoor {

    /** What came over HTTP. */
    record Question(
            String method, String path, String contentType, String authorization, String database, String body) {}

    /** What goes back. */
    record Answer(int status, String contentType, String body) {}

    private static final Pattern CALL = Pattern.compile("/json/2/([^/]+)/([^/]+)");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String VERSION = "{\"version_info\": [19, 0, 0, \"final\", 0, \"\"], \"version\": \"19.0\"}";
    private static final String NO_DATABASE = """
            <!DOCTYPE html>
            <title>404 Not Found</title>
            <h1>Not Found</h1>
            <p>No database is selected and the requested URL was not found in the server-wide controllers.</p>
            <p>Please verify the hostname, <a href=/web/login>login</a> and try again.</p>

            <!-- Alternatively, use the X-Odoo-Database header. -->
            """;
    private static final String WRONG_TYPE = """
            <!doctype html>
            <html lang=en>
            <title>415 Unsupported Media Type</title>
            <h1>Unsupported Media Type</h1>
            <p>Request inferred type is compatible with [&#39;http&#39;] but &#39;/json/2/&lt;__model__&gt;/&lt;\
            __method__&gt;&#39; is type=&#39;json2&#39;.<br><br>\
            Please verify the Content-Type request header and try again.</p>
            """;

    private final OdooMethods methods;
    private final List<Account> accounts;
    private final String database;
    private final Faults faults;
    private final InstantSource clock;

    OdooDoor(OdooMethods methods, List<Account> accounts, String database, Faults faults, InstantSource clock) {
        this.methods = methods;
        this.accounts = accounts;
        this.database = database;
        this.faults = faults;
        this.clock = clock;
    }

    Answer answer(Question question) {
        Faults.Fault fault = faults.current();
        if (fault instanceof Faults.Fault.Slow(var by)) {
            pause(by);
        }
        if (fault instanceof Faults.Fault.DatabaseDown && !question.path().equals("/web/version")) {
            return new Answer(404, HTML, NO_DATABASE);
        }
        try {
            if (fault instanceof Faults.Fault.Failing(var exception, var message)) {
                throw OdooRefusal.defect(exception, message);
            }
            return route(question);
        } catch (OdooRefusal refusal) {
            return json(refusal.status(), refused(refusal));
        }
    }

    private static void pause(Duration by) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer route(Question question) {
        if (question.path().equals("/web/version")) {
            return json(200, VERSION);
        }
        if (!question.database().isEmpty() && !question.database().equals(database)) {
            return new Answer(404, HTML, NO_DATABASE);
        }
        Matcher call = CALL.matcher(question.path());
        if (!question.method().equals("POST") || !call.matches()) {
            throw OdooRefusal.http(404, "NotFound", "Did you mean POST /json/2/<model>/<method>?");
        }
        String type = question.contentType()
                .toLowerCase(Locale.ROOT)
                .replaceAll(";.*", "")
                .strip();
        if (!question.body().isEmpty() && !type.equals("application/json")) {
            return new Answer(415, HTML, WRONG_TYPE);
        }
        Account account = account(question.authorization());
        Object answer = methods.call(faults.leftOf(account), call.group(1), call.group(2), parsed(question.body()));
        return json(200, PythonText.json(answer));
    }

    private Account account(String authorization) {
        String[] parts = authorization.strip().split("\\s+", 2);
        if (parts.length < 2 || !parts[0].equalsIgnoreCase("bearer")) {
            throw OdooRefusal.http(
                    401, "Unauthorized", "User not authenticated, use an API Key with a Bearer Authorization header.");
        }
        Optional<Account> found =
                accounts.stream().filter(each -> each.key().equals(parts[1])).findFirst();
        return found.filter(each -> each.expires().isAfter(clock.instant()) && !faults.refuses(each.key()))
                .orElseThrow(() -> OdooRefusal.http(401, "Unauthorized", "Invalid apikey"));
    }

    private static Map<String, Object> parsed(String body) {
        Map<String, Object> parsed = new LinkedHashMap<>();
        try {
            JsonNode json = body.isEmpty()
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(body);
            json.properties().forEach(property -> parsed.put(property.getKey(), value(property.getValue())));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            long column = Math.min(at.getColumnNr(), body.length() + 1L);
            String place = "Expecting value: line %d column %d (char %d)"
                    .formatted(at.getLineNr(), column, Math.min(at.getCharOffset(), body.length()));
            throw OdooRefusal.http(400, "BadRequest", "could not parse the body as json: " + place);
        }
        return parsed;
    }

    static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> values = new LinkedHashMap<>();
            node.properties().forEach(property -> values.put(property.getKey(), value(property.getValue())));
            return values;
        }
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(each -> values.add(value(each)));
            return values;
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return new BigDecimal(node.asString());
        }
        if (node.isNull()) {
            return Empty.FIELD;
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }

    private static String refused(OdooRefusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", refusal.name());
        body.put("message", String.valueOf(refusal.getMessage()));
        body.put("arguments", refusal.arguments());
        body.put("context", Map.of());
        body.put("debug", "Traceback (most recent call last):\n  (none: this Odoo is make-believe)\n");
        return PythonText.json(body);
    }

    private static Answer json(int status, String body) {
        return new Answer(status, "application/json; charset=utf-8", body);
    }
}
