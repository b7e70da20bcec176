package org.throughline.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.events.EventType;
import org.throughline.events.Vocabulary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of one interface folder; whatever is missing, unknown or not allowed is an error that says so. */
final class DeclarationReader {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String DECLARATION = "interface.yaml";
    private static final String SCHEMA = "schema.json";
    private static final int PAGE = 1_000;
    private static final int PAGE_MAX = 10_000;

    private final String name;
    private final SortedMap<String, String> files;

    /** The files of the folder by their paths in it. */
    DeclarationReader(String name, SortedMap<String, String> files) {
        this.name = name;
        this.files = files;
    }

    InterfaceDeclaration read() {
        Keys keys = new Keys(file(DECLARATION), "", yaml());
        keys.allow("says", "system", "owner", "needs", "read", "map", "gone");
        InterfaceDeclaration.Read read = read(keys.object("read"));
        Map<EventType, String> gone = gone(keys.object("gone"));
        return new InterfaceDeclaration(
                name,
                keys.text("says"),
                keys.text("system"),
                keys.text("owner"),
                keys.texts("needs"),
                read,
                keys.text("map"),
                gone,
                json(SCHEMA),
                samples(),
                Json.digest(required(DECLARATION) + required(SCHEMA)));
    }

    private InterfaceDeclaration.Read read(Keys keys) {
        keys.allow("model", "fields", "where", "change", "per", "group", "role", "with", "pulse", "rows", "page");
        String change = keys.text("change");
        boolean whole = change.equals("whole");
        Map<String, InterfaceDeclaration.Table> with = tables(keys.object("with"));
        if (!whole && !with.isEmpty()) {
            throw keys.refused(
                    "with", "leave it out: a change in a table read along is noticed only with change: whole.");
        }
        InterfaceDeclaration.Role role =
                keys.choice("role", InterfaceDeclaration.Role.class, InterfaceDeclaration.Role.RECORDS);
        InterfaceDeclaration.Group group =
                keys.choice("group", InterfaceDeclaration.Group.class, InterfaceDeclaration.Group.MASTER);
        boolean count = role == InterfaceDeclaration.Role.STOCK_COUNT;
        if (count && (!whole || group != InterfaceDeclaration.Group.FLOW)) {
            throw keys.refused(
                    "role", "change: whole and group: flow, because a count needs every balance at one moment.");
        }
        InterfaceDeclaration.Pulse pulse =
                keys.choice("pulse", InterfaceDeclaration.Pulse.class, InterfaceDeclaration.Pulse.NONE);
        if (pulse == InterfaceDeclaration.Pulse.FAST && (whole || group != InterfaceDeclaration.Group.FLOW)) {
            throw keys.refused(
                    "pulse", "a stamped change and group: flow, because nothing else is looked at so often.");
        }
        return new InterfaceDeclaration.Read(
                keys.text("model"),
                keys.texts("fields"),
                keys.list("where"),
                whole ? new InterfaceDeclaration.Change.Whole() : new InterfaceDeclaration.Change.Stamped(change),
                keys.choice("per", InterfaceDeclaration.Per.class, InterfaceDeclaration.Per.ONCE),
                group,
                role,
                with,
                pulse,
                keys.choice("rows", InterfaceDeclaration.Rows.class, InterfaceDeclaration.Rows.FEW),
                keys.number("page", PAGE, PAGE_MAX));
    }

    private static Map<String, InterfaceDeclaration.Table> tables(Keys keys) {
        Map<String, InterfaceDeclaration.Table> tables = new HashMap<>();
        for (String table : keys.names()) {
            Keys inner = keys.object(table);
            inner.allow("model", "fields", "where");
            tables.put(
                    table,
                    new InterfaceDeclaration.Table(inner.text("model"), inner.texts("fields"), inner.list("where")));
        }
        return tables;
    }

    private static Map<EventType, String> gone(Keys keys) {
        Map<String, EventType> known = Vocabulary.types().stream()
                .collect(Collectors.toMap(EventType::value, type -> type, (left, _) -> left, LinkedHashMap::new));
        Map<EventType, String> gone = new HashMap<>();
        for (String type : keys.names()) {
            EventType found = known.get(type);
            if (found == null) {
                throw keys.refused(type, "one of " + new TreeSet<>(known.keySet()) + ".");
            }
            gone.put(found, keys.text(type));
        }
        return gone;
    }

    /** Pairs of files: what comes in, and what must come out or why it must be refused. */
    private List<InterfaceDeclaration.Sample> samples() {
        return files.keySet().stream()
                .filter(path -> path.startsWith("samples/") && path.endsWith(".in.json"))
                .map(path -> sample(path.substring(0, path.length() - ".in.json".length())))
                .toList();
    }

    private InterfaceDeclaration.Sample sample(String path) {
        JsonNode with =
                files.containsKey(path + ".with.json") ? json(path + ".with.json") : Json.MAPPER.createObjectNode();
        return new InterfaceDeclaration.Sample(
                path.substring("samples/".length()), json(path + ".in.json"), with, expected(path));
    }

    private InterfaceDeclaration.Expected expected(String path) {
        boolean says = files.containsKey(path + ".out.json");
        boolean refuses = files.containsKey(path + ".rejected.json");
        if (says == refuses) {
            throw new DeclarationException(
                    file(path + ".in.json"),
                    "samples",
                    says ? "both an .out.json and a .rejected.json" : "neither an .out.json nor a .rejected.json",
                    "keep exactly one of the two beside it.");
        }
        if (says) {
            return new InterfaceDeclaration.Expected.Says(json(path + ".out.json"));
        }
        Keys keys = new Keys(file(path + ".rejected.json"), "", json(path + ".rejected.json"));
        keys.allow("at", "message");
        return new InterfaceDeclaration.Expected.Rejected(keys.pointer("at"), keys.text("message"));
    }

    private JsonNode yaml() {
        try {
            return YAML.readTree(required(DECLARATION));
        } catch (JacksonException malformed) {
            throw malformed(DECLARATION, malformed, "YAML");
        }
    }

    private JsonNode json(String path) {
        try {
            return Json.MAPPER.readTree(required(path));
        } catch (JacksonException malformed) {
            throw malformed(path, malformed, "JSON");
        }
    }

    private DeclarationException malformed(String path, JacksonException malformed, String language) {
        return new DeclarationException(
                file(path), "line", String.valueOf(malformed.getOriginalMessage()), "it is no " + language + ".");
    }

    private String required(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new DeclarationException(name, path, "no such file", "add it to the folder.");
        }
        return text;
    }

    private String file(String path) {
        return name + "/" + path;
    }
}
