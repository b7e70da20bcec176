package org.throughline.plant.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of Odoo's models that a reader calls, with the arguments that they take. */
final class OdooMethods {

    /**
     * What a method takes.
     *
     * @param ofModel whether it belongs to the model and takes no ids
     */
    private record Signature(boolean ofModel, List<String> required, Set<String> optional) {}

    private static final Map<String, Signature> READING = Map.of(
            "search", new Signature(true, List.of("domain"), Set.of("offset", "limit", "order")),
            "search_count", new Signature(true, List.of("domain"), Set.of("limit")),
            "search_read",
                    new Signature(true, List.of(), Set.of("domain", "fields", "offset", "limit", "order", "load")),
            "web_search_read",
                    new Signature(
                            true,
                            List.of("domain", "specification"),
                            Set.of("offset", "limit", "order", "count_limit")),
            "read", new Signature(false, List.of(), Set.of("fields", "load")),
            "fields_get", new Signature(true, List.of(), Set.of("allfields", "attributes")),
            "has_access", new Signature(false, List.of("operation"), Set.of()));
    private static final Map<String, String> CHANGING =
            Map.of("write", "write", "create", "create", "unlink", "unlink");
    private static final Map<String, String> KINDS =
            Map.of("read", "access", "write", "modify", "create", "create", "unlink", "delete");

    private final Tables tables;

    OdooMethods(Tables tables) {
        this.tables = tables;
    }

    /** Carries a call out, or refuses it as Odoo would. */
    Object call(Account account, String model, String method, Map<String, Object> body) {
        OdooModel called = tables.schema().model(model);
        if (called == null) {
            throw OdooRefusal.http(404, "NotFound", "the model '%s' does not exist".formatted(model));
        }
        Asker asker = Asker.of(account, context(body));
        if (method.startsWith("_")) {
            throw OdooRefusal.access(
                    "Private methods (such as '%s.%s') cannot be called remotely.".formatted(model, method));
        }
        if (model.equals("res.users") && method.equals("context_get")) {
            return context(account);
        }
        if (CHANGING.containsKey(method)) {
            throw forbidden(called, CHANGING.get(method));
        }
        Map<String, Object> arguments = bound(model, method, body);
        Records records = new Records(tables, asker);
        if (method.equals("has_access")) {
            return "read".equals(arguments.get("operation"))
                    && account.readable().contains(model);
        }
        if (!account.readable().contains(model)) {
            throw forbidden(called, "read");
        }
        return tables.read(() -> answered(records, called, method, arguments));
    }

    private static Map<String, Object> context(Account account) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("lang", "en_US");
        context.put("tz", account.zone());
        context.put("uid", account.user());
        return context;
    }

    private static Map<String, Object> context(Map<String, Object> body) {
        Map<String, Object> context = new LinkedHashMap<>();
        if (body.get("context") instanceof Map<?, ?> said) {
            said.forEach((key, value) -> {
                if (value != null) {
                    context.put(String.valueOf(key), value);
                }
            });
        }
        return context;
    }

    private static OdooRefusal forbidden(OdooModel model, String access) {
        List<String> groups = model.groups().getOrDefault(access, List.of());
        String allowed = groups.isEmpty()
                ? "No group currently allows this operation."
                : "This operation is allowed for the following groups:\n\t- " + String.join("\n\t- ", groups);
        return OdooRefusal.access(String.join(
                "\n\n",
                "You are not allowed to %s '%s' (%s) records.".formatted(KINDS.get(access), model.says(), model.name()),
                allowed,
                "Contact your administrator to request access if necessary."));
    }

    private static Map<String, Object> bound(String model, String method, Map<String, Object> body) {
        Signature signature = READING.get(method);
        if (signature == null) {
            throw OdooRefusal.http(404, "NotFound", "The method '%s.%s' does not exist".formatted(model, method));
        }
        if (signature.ofModel() && body.get("ids") instanceof List<?> ids && !ids.isEmpty()) {
            throw unprocessable("cannot call %s.%s with ids".formatted(model, method));
        }
        for (String name : signature.required()) {
            if (!body.containsKey(name)) {
                throw unprocessable("missing a required argument: '%s'".formatted(name));
            }
        }
        for (String name : body.keySet()) {
            boolean reserved = name.equals("ids") || name.equals("context");
            if (!reserved
                    && !signature.required().contains(name)
                    && !signature.optional().contains(name)) {
                throw unprocessable("got an unexpected keyword argument '%s'".formatted(name));
            }
        }
        return body;
    }

    private static OdooRefusal unprocessable(String why) {
        return OdooRefusal.http(422, "UnprocessableEntity", why);
    }

    private Object answered(Records records, OdooModel model, String method, Map<String, Object> arguments) {
        return switch (method) {
            case "search" ->
                found(records, model, arguments).stream().map(Row::id).toList();
            case "search_count" -> (long) found(records, model, arguments).size();
            case "search_read" -> searchRead(records, model, arguments);
            case "web_search_read" -> webSearchRead(records, model, arguments);
            case "read" -> read(records, model, arguments);
            case "fields_get" -> described(model, arguments);
            default -> throw new IllegalStateException("no such method: " + method);
        };
    }

    private static List<Row> found(Records records, OdooModel model, Map<String, Object> arguments) {
        List<Row> rows = matching(records, model, arguments);
        return page(rows, arguments);
    }

    private static List<Row> matching(Records records, OdooModel model, Map<String, Object> arguments) {
        Domain domain = Domain.of(arguments.get("domain") instanceof List<?> items ? items : List.of());
        String order = arguments.get("order") instanceof String said ? said : "";
        return records.search(model, domain, order);
    }

    private static List<Row> page(List<Row> rows, Map<String, Object> arguments) {
        int from = (int) Math.min(whole(arguments, "offset", 0), rows.size());
        int to = (int) Math.min(from + whole(arguments, "limit", rows.size()), rows.size());
        return rows.subList(from, to);
    }

    private static long whole(Map<String, Object> arguments, String name, long otherwise) {
        return arguments.get(name) instanceof Long number ? number : otherwise;
    }

    private static List<Map<String, Object>> searchRead(
            Records records, OdooModel model, Map<String, Object> arguments) {
        List<OdooField> fields = fields(model, arguments);
        boolean withNames = withNames(arguments);
        // Whether archived records are seen is said for the search alone, and not for what its rows point to.
        Records reading = records.seeingArchived(false);
        return found(records, model, arguments).stream()
                .map(row -> reading.read(row, fields, withNames))
                .toList();
    }

    private static List<Map<String, Object>> read(Records records, OdooModel model, Map<String, Object> arguments) {
        List<OdooField> fields = fields(model, arguments);
        boolean withNames = withNames(arguments);
        List<Map<String, Object>> answer = new ArrayList<>();
        for (Object id : arguments.get("ids") instanceof List<?> ids ? ids : List.of()) {
            Row row = records.tables().find(model.name(), (Long) id);
            if (row != null) {
                answer.add(records.read(row, fields, withNames));
            }
        }
        return answer;
    }

    private static boolean withNames(Map<String, Object> arguments) {
        return "_classic_read".equals(arguments.getOrDefault("load", "_classic_read"));
    }

    private static List<OdooField> fields(OdooModel model, Map<String, Object> arguments) {
        if (!(arguments.get("fields") instanceof List<?> names) || names.isEmpty()) {
            return List.copyOf(model.fields().values());
        }
        return names.stream().map(name -> field(model, String.valueOf(name))).toList();
    }

    static OdooField field(OdooModel model, String name) {
        OdooField field = model.field(name);
        if (field == null) {
            throw OdooRefusal.value(
                    "Invalid field %s on %s".formatted(PythonText.said(name), PythonText.said(model.name())));
        }
        return field;
    }

    private static Map<String, Object> webSearchRead(Records records, OdooModel model, Map<String, Object> arguments) {
        List<Row> rows = matching(records, model, arguments);
        List<Row> page = page(rows, arguments);
        Map<?, ?> specification = arguments.get("specification") instanceof Map<?, ?> map ? map : Map.of();
        Specified specified = new Specified(records);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("length", length(rows.size(), page.size(), arguments));
        answer.put(
                "records",
                page.stream()
                        .map(row -> specified.read(model, row, specification))
                        .toList());
        return answer;
    }

    /** Rows are counted only as far as somebody wants them counted. */
    private static long length(long all, long shown, Map<String, Object> arguments) {
        long offset = whole(arguments, "offset", 0);
        boolean full = arguments.containsKey("limit") && shown == whole(arguments, "limit", 0);
        long countLimit = whole(arguments, "count_limit", Long.MAX_VALUE);
        return full && countLimit > offset + shown ? Math.min(all, countLimit) : offset + shown;
    }

    private static Map<String, Object> described(OdooModel model, Map<String, Object> arguments) {
        List<?> names = arguments.get("allfields") instanceof List<?> asked && !asked.isEmpty()
                ? asked
                : List.copyOf(model.fields().keySet());
        Map<String, Object> answer = new LinkedHashMap<>();
        for (Object name : names) {
            OdooField field = model.field(String.valueOf(name));
            if (field != null) {
                Map<String, Object> said = new LinkedHashMap<>(field.said());
                if (arguments.get("attributes") instanceof List<?> wanted && !wanted.isEmpty()) {
                    said.keySet().retainAll(wanted);
                }
                answer.put(field.name(), said);
            }
        }
        return answer;
    }
}
