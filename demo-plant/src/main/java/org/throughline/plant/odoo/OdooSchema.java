package org.throughline.plant.odoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The models and fields that are pretended, as a real Odoo 19 described them.
 *
 * <p>Fields that the make-believe company does not keep are left out on purpose: whoever asks for one is told that it
 * does not exist, and never reads an empty value that is not true.
 */
public record OdooSchema(Map<String, OdooModel> models) {

    private static final String BOOLEAN = "boolean";

    private static final OdooSchema RECORDED = read();

    /** The schema that was recorded from a real Odoo. */
    public static OdooSchema recorded() {
        return RECORDED;
    }

    private static OdooSchema read() {
        try (InputStream in = Objects.requireNonNull(OdooSchema.class.getResourceAsStream("schema.json"))) {
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the recorded schema cannot be read", e);
        }
    }

    private static OdooSchema of(JsonNode json) {
        Map<String, OdooModel> models = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            JsonNode said = entry.getValue();
            Map<String, List<String>> groups = new LinkedHashMap<>();
            for (String access : List.of("read", "write", "create", "unlink")) {
                groups.put(
                        access,
                        said.get(access).valueStream().map(JsonNode::asString).toList());
            }
            String order = said.get("order").asString();
            models.put(
                    entry.getKey(),
                    new OdooModel(
                            entry.getKey(), said.get("says").asString(), order, groups, fields(said.get("fields"))));
        }
        return new OdooSchema(models);
    }

    private static Map<String, OdooField> fields(JsonNode said) {
        Map<String, OdooField> fields = new LinkedHashMap<>();
        fields.put(
                "id",
                field(
                        "id",
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("type", "integer")
                                .put("string", "ID")
                                .put("store", true)
                                .put("readonly", true)
                                .put("searchable", true)
                                .put("sortable", true)));
        for (Map.Entry<String, JsonNode> entry : said.properties()) {
            fields.put(entry.getKey(), field(entry.getKey(), entry.getValue()));
        }
        return fields;
    }

    private static OdooField field(String name, JsonNode said) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String flag : List.of("store", "required", "readonly", "company_dependent", "searchable", "sortable")) {
            attributes.put(flag, said.path(flag).asBoolean(false));
        }
        for (String text : List.of("type", "string", "relation", "relation_field")) {
            if (said.has(text)) {
                attributes.put(text, said.get(text).asString());
            }
        }
        if (said.has("selection")) {
            attributes.put(
                    "selection",
                    said.get("selection")
                            .valueStream()
                            .map(choice -> List.of(
                                    choice.get(0).asString(), choice.get(1).asString()))
                            .toList());
        }
        return new OdooField(
                name,
                FieldType.named(said.path("type").asString(BOOLEAN)),
                said.path("relation").asString(""),
                said.path("relation_field").asString(""),
                said.path("company_dependent").asBoolean(false),
                attributes);
    }

    @Nullable
    OdooModel model(String name) {
        return models.get(name);
    }

    /** The field through which the lines of {@code field} point back, if the schema has it. */
    boolean isDerived(OdooField field) {
        OdooModel lines = models.get(field.relation());
        return field.type() == FieldType.ONE2MANY && lines != null && lines.has(field.inverse());
    }
}
