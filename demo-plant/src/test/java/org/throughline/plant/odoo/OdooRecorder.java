package org.throughline.plant.odoo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a real Odoo and keeps what it says: the shape of its models, its rows, and its answers to the questions of
 * {@code questions.json}. It only reads.
 */
final class OdooRecorder {

    /** What was found so far, and which records outside must be known by name. */
    private record Found(ObjectNode models, ObjectNode rows, Map<String, Set<Long>> named) {}

    /** A request as it is sent. */
    private record Sent(String method, String path, String type, String database, String body) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> MODES = List.of("read", "write", "create", "unlink");
    private static final Set<String> ROWLESS = Set.of("ir.module.module", "res.country");
    private static final List<String> ATTRIBUTES = List.of(
            "type",
            "relation",
            "relation_field",
            "store",
            "required",
            "readonly",
            "string",
            "company_dependent",
            "searchable",
            "sortable",
            "selection");

    private final URI odoo;
    private final Map<String, String> keys;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, String> groupNames = new TreeMap<>();

    OdooRecorder(URI odoo, String admin, String reader) {
        this.odoo = odoo;
        this.keys = Map.of("admin", admin, "reader", reader, "bad", "0123456789012345678901234567890123456789");
    }

    void record(Path resources, Path schema) throws IOException {
        JsonNode kept = JSON.readTree(resources.resolve("kept-fields.json"));
        readGroupNames();
        ObjectNode models = models(kept);
        ObjectNode rows = rows(models);
        ArrayNode exchanges = exchanges(JSON.readTree(resources.resolve("questions.json")), rows);
        write(schema, models);
        write(resources.resolve("rows.json"), rows);
        Files.writeString(resources.resolve("exchanges.json"), lines(exchanges));
    }

    private ObjectNode models(JsonNode kept) throws IOException {
        ObjectNode models = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : kept.properties()) {
            String model = entry.getKey();
            ObjectNode body = JSON.createObjectNode();
            body.set("allfields", entry.getValue());
            body.set("attributes", JSON.valueToTree(ATTRIBUTES));
            JsonNode fields = call("admin", model, "fields_get", body);
            JsonNode described = only("ir.model", "model", model, List.of("name", "order"));
            ObjectNode said = models.putObject(model);
            said.set("says", described.get("name"));
            said.set("order", described.get("order"));
            for (String mode : MODES) {
                said.set(mode, JSON.valueToTree(groups(described.get("id").asLong(), mode)));
            }
            ObjectNode sorted = said.putObject("fields");
            fields.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(field -> sorted.set(field.getKey(), meaningful(field.getValue())));
        }
        return models;
    }

    /** What is false or absent need not be kept. */
    private static ObjectNode meaningful(JsonNode field) {
        ObjectNode kept = JSON.createObjectNode();
        for (String attribute : ATTRIBUTES) {
            JsonNode value = field.get(attribute);
            if (value != null && !(value.isBoolean() && !value.asBoolean())) {
                kept.set(attribute, value);
            }
        }
        return kept;
    }

    /** The names of the groups that may do so, as Odoo lists them in a refusal; of its own groups only. */
    private List<String> groups(long model, String mode) throws IOException {
        ObjectNode body = question(List.of("group_id"), "id");
        body.set(
                "domain",
                JSON.valueToTree(List.of(List.of("model_id", "=", model), List.of("perm_" + mode, "=", true))));
        List<String> names = new ArrayList<>();
        for (JsonNode access : call("admin", "ir.model.access", "search_read", body)) {
            String name = groupNames.getOrDefault(access.get("group_id").asLong(0), "");
            if (!name.isEmpty() && !name.startsWith("Throughline")) {
                names.add(name);
            }
        }
        names.sort(Comparator.comparing((String name) -> !name.contains("/") || name.contains(" / "))
                .thenComparing(Comparator.naturalOrder()));
        return names;
    }

    private void readGroupNames() throws IOException {
        ObjectNode body = question(List.of("name", "privilege_id"), "id").put("load", "_classic_read");
        for (JsonNode group : call("admin", "res.groups", "search_read", body)) {
            JsonNode privilege = group.get("privilege_id");
            String before = privilege.isArray() ? privilege.get(1).asString() + "/" : "";
            groupNames.put(group.get("id").asLong(), before + group.get("name").asString());
        }
    }

    private JsonNode only(String model, String field, Object value, List<String> fields) throws IOException {
        ObjectNode body = question(fields, "id");
        body.set("domain", JSON.valueToTree(List.of(List.of(field, "=", value))));
        return call("admin", model, "search_read", body).get(0);
    }

    private ObjectNode rows(ObjectNode models) throws IOException {
        ObjectNode rows = JSON.createObjectNode();
        Map<String, Set<Long>> named = new TreeMap<>();
        List<Long> companies = ids("res.company", "admin");
        for (Map.Entry<String, JsonNode> entry : models.properties()) {
            if (!ROWLESS.contains(entry.getKey())) {
                rowsOf(entry.getKey(), companies, new Found(models, rows, named));
            }
        }
        for (Map.Entry<String, Set<Long>> entry : named.entrySet()) {
            ObjectNode body = JSON.createObjectNode();
            body.set("ids", JSON.valueToTree(entry.getValue()));
            body.set("fields", JSON.valueToTree(List.of("display_name")));
            ArrayNode known = table(rows, entry.getKey(), List.of("id", "display_name"));
            for (JsonNode row : call("admin", entry.getKey(), "read", body)) {
                known.addArray().add(row.get("id")).add(row.get("display_name"));
            }
        }
        return rows;
    }

    private void rowsOf(String model, List<Long> companies, Found found) throws IOException {
        ObjectNode models = found.models();
        JsonNode fields = models.get(model).get("fields");
        List<String> names = new ArrayList<>(List.of("id"));
        fields.propertyStream()
                .filter(field -> !derived(field.getValue(), models))
                .forEach(field -> names.add(field.getKey()));
        ArrayNode table = table(found.rows(), model, names);
        Map<Long, JsonNode> known = new TreeMap<>();
        for (String key : model.equals("res.users.apikeys") ? List.of("admin", "reader") : List.of("admin")) {
            read(model, key, ids(model, key), names, Map.of())
                    .forEach(row -> known.put(row.get("id").asLong(), row));
        }
        Map<String, JsonNode> byCompany = byCompany(model, fields, companies);
        for (JsonNode row : known.values()) {
            ArrayNode values = table.addArray();
            for (String name : names) {
                JsonNode value = row.get(name);
                values.add(byCompany.getOrDefault(name + row.get("id"), value));
                JsonNode field = fields.get(name);
                if (field != null && pointsOutside(field, models) && value.isNumber()) {
                    found.named()
                            .computeIfAbsent(field.get("relation").asString(), key -> new TreeSet<>())
                            .add(value.asLong());
                }
            }
        }
    }

    /** One2many fields whose other side is kept are computed from it. */
    private static boolean derived(JsonNode field, ObjectNode models) {
        JsonNode inverse = field.path("relation_field");
        return field.get("type").asString().equals("one2many")
                && models.path(field.get("relation").asString())
                        .path("fields")
                        .path(inverse.asString(""))
                        .has("store");
    }

    private static boolean pointsOutside(JsonNode field, ObjectNode models) {
        String relation = field.path("relation").asString("");
        return field.get("type").asString().equals("many2one") && (!models.has(relation) || ROWLESS.contains(relation));
    }

    private Map<String, JsonNode> byCompany(String model, JsonNode fields, List<Long> companies) throws IOException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        List<String> dependent = fields.propertyStream()
                .filter(field -> field.getValue().has("company_dependent"))
                .map(Map.Entry::getKey)
                .toList();
        for (Long company : dependent.isEmpty() ? List.<Long>of() : companies) {
            Map<String, Object> context = Map.of("allowed_company_ids", List.of(company));
            for (JsonNode row : read(model, "admin", ids(model, "admin"), dependent, context)) {
                for (String name : dependent) {
                    ObjectNode each =
                            (ObjectNode) values.computeIfAbsent(name + row.get("id"), key -> JSON.createObjectNode());
                    each.set(Long.toString(company), row.get(name));
                }
            }
        }
        return values;
    }

    private List<Long> ids(String model, String key) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("domain");
        body.put("order", "id");
        body.putObject("context").put("active_test", false);
        List<Long> ids = new ArrayList<>();
        call(key, model, "search", body).forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    private JsonNode read(String model, String key, List<Long> ids, List<String> fields, Map<String, Object> context)
            throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.set("ids", JSON.valueToTree(ids));
        body.set("fields", JSON.valueToTree(fields));
        body.putNull("load");
        ObjectNode said = JSON.valueToTree(context);
        body.set("context", said.put("active_test", false));
        return call(key, model, "read", body);
    }

    private static ObjectNode question(List<String> fields, String order) {
        ObjectNode body = JSON.createObjectNode();
        body.set("fields", JSON.valueToTree(fields));
        return body.put("order", order).putNull("load");
    }

    private static ArrayNode table(ObjectNode rows, String model, List<String> fields) {
        ObjectNode table = rows.putObject(model);
        table.set("fields", JSON.valueToTree(fields));
        return table.putArray("rows");
    }

    private ArrayNode exchanges(JsonNode questions, ObjectNode rows) throws IOException {
        ArrayNode exchanges = JSON.createArrayNode();
        String moment = aWriteDate(rows.get("stock.move"));
        for (JsonNode question : questions) {
            String text = JSON.writeValueAsString(question)
                    .replace("$WRITE_DATE_T", moment.replace(' ', 'T'))
                    .replace("$WRITE_DATE", moment)
                    .replace("$DAY", moment.substring(0, 10));
            ObjectNode exchange = (ObjectNode) JSON.readTree(text);
            HttpResponse<String> answer = send(exchange);
            exchange.put("status", answer.statusCode());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            exchange.put("content_type", type);
            exchange.set("answer", type.startsWith("application/json") ? answer(answer.body()) : said(answer.body()));
            exchanges.add(exchange);
        }
        return exchanges;
    }

    private static JsonNode said(String text) {
        return JSON.valueToTree(text);
    }

    /** An answer without its traceback, which says where Odoo is installed and nothing else. */
    static JsonNode answer(String body) {
        JsonNode answer = JSON.readTree(body);
        if (answer instanceof ObjectNode object) {
            object.remove("debug");
        }
        return answer;
    }

    private static String aWriteDate(JsonNode moves) {
        int column =
                new ArrayList<>(moves.get("fields").valueStream().toList()).indexOf(JSON.valueToTree("write_date"));
        List<String> dates = new ArrayList<>();
        moves.get("rows").forEach(row -> dates.add(row.get(column).asString()));
        Collections.sort(dates);
        return dates.get(dates.size() / 2);
    }

    private HttpResponse<String> send(JsonNode question) throws IOException {
        String body =
                question.has("raw") ? question.get("raw").asString() : JSON.writeValueAsString(question.path("body"));
        Sent sent = new Sent(
                question.path("method").asString("POST"),
                question.get("path").asString(),
                question.path("type").asString("application/json"),
                question.path("database").asString(""),
                body);
        return send(sent, keys.get(question.get("key").asString()));
    }

    private JsonNode call(String key, String model, String method, JsonNode body) throws IOException {
        String path = "/json/2/" + model + "/" + method;
        String text = JSON.writeValueAsString(body);
        HttpResponse<String> answer = send(new Sent("POST", path, "application/json", "", text), keys.get(key));
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(Sent sent, @Nullable String key) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(odoo.resolve(sent.path())).header("Content-Type", sent.type());
        if (key != null) {
            request.header("Authorization", "bearer " + key);
        }
        if (!sent.database().isEmpty()) {
            request.header("X-Odoo-Database", sent.database());
        }
        boolean get = sent.method().equals("GET");
        request.method(sent.method(), get ? BodyPublishers.noBody() : BodyPublishers.ofString(sent.body()));
        try {
            return Objects.requireNonNull(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Odoo was asked", e);
        }
    }

    private static void write(Path file, ObjectNode models) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Set<String> parts = new LinkedHashSet<>();
        models.properties()
                .forEach(model -> parts.add("%s: %s".formatted(said(model.getKey()), folded(model.getValue()))));
        Files.writeString(file, "{\n" + String.join(",\n", parts) + "\n}\n");
    }

    /** One field or row on a line, so that a difference between two recordings can be read. */
    private static String folded(JsonNode model) {
        List<String> parts = new ArrayList<>();
        model.propertyStream().forEach(property -> {
            JsonNode value = property.getValue();
            String text = JSON.writeValueAsString(value);
            if (property.getKey().equals("rows")) {
                text = "[\n    "
                        + String.join(
                                ",\n    ",
                                value.valueStream().map(Object::toString).toList()) + "]";
            } else if (value.isObject()) {
                List<String> fields = value.propertyStream()
                        .map(field -> "    %s: %s".formatted(said(field.getKey()), field.getValue()))
                        .toList();
                text = "{\n" + String.join(",\n", fields) + "}";
            }
            parts.add("  %s: %s".formatted(said(property.getKey()), text));
        });
        return "{\n" + String.join(",\n", parts) + "}";
    }

    private static String lines(ArrayNode exchanges) {
        return "[\n"
                + String.join(
                        ",\n", exchanges.valueStream().map(Object::toString).toList()) + "\n]\n";
    }
}
