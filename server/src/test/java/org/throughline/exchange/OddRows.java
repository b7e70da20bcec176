package org.throughline.exchange;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows with something else in one place, as no other system should give them, and as some day one will. */
final class OddRows {

    private static final List<JsonNode> ODDITIES =
            Json.MAPPER.readTree("""
                    [null, true, false, 0, 1, -1, 7.50, 1e30, 12345678901234567890, "", "x", "done", "internal",
                     "2026-01-02 03:04:05", "2026-13-02 03:04:05", "2026-01-02", [], [7], [7, 8], [[7], [8]], [false],
                     {}, {"id": 7}, {"id": 7, "raw_material_production_id": 3}, [{"raw_material_production_id": 3}],
                     [{"raw_material_production_id": 3}, {"raw_material_production_id": false}],
                     [{"raw_material_production_id": 3}, {"raw_material_production_id": 4}, {"id": 3}]]
                    """).valueStream().toList();

    private OddRows() {}

    /** The row itself, and with each oddity in each place, with each place missing, and with one too many. */
    static Stream<JsonNode> of(JsonNode row) {
        return Stream.concat(Stream.of(row), odd(row));
    }

    private static Stream<JsonNode> odd(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                Stream.concat(
                        Stream.of(object.deepCopy().put("one too many", 1)),
                        object.propertyNames().stream().flatMap(name -> oddAt(object, name)));
            case ArrayNode array
            when !array.isEmpty() ->
                odd(array.get(0)).map(element -> {
                    ArrayNode changed = array.deepCopy();
                    changed.set(0, element);
                    return changed;
                });
            case JsonNode _ -> Stream.empty();
        };
    }

    private static Stream<JsonNode> oddAt(ObjectNode object, String name) {
        ObjectNode without = object.deepCopy();
        without.remove(name);
        Stream<JsonNode> others = Stream.concat(ODDITIES.stream(), odd(object.path(name)));
        return Stream.concat(Stream.of(without), others.map(other -> {
            ObjectNode changed = object.deepCopy();
            changed.set(name, other);
            return changed;
        }));
    }
}
