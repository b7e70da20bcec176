package org.throughline.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.events.Content;
import org.throughline.events.EventType;
import org.throughline.events.Payload;
import org.throughline.events.Standing;
import org.throughline.events.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a declaration makes of rows: schema, expression and vocabulary, each checked. Several threads may use it. */
final class Mapping {

    private static final String STANDING = "standing";

    /** Its messages are kept and compared, so they do not change with the machine's language. */
    private static final SchemaRegistryConfig ENGLISH =
            SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();

    private final boolean counts;
    private final Predicate<JsonNode> glance;
    private final Schema schema;
    private final Expression map;
    private final Map<EventType, Expression> gone = new HashMap<>();

    /**
     * Makes the declaration ready for use.
     *
     * @throws DeclarationException where an expression or the schema cannot be understood
     */
    Mapping(InterfaceDeclaration declaration) {
        this.counts = declaration.read().role() == InterfaceDeclaration.Role.STOCK_COUNT;
        this.glance = Glance.of(declaration.schema());
        this.schema = schema(declaration);
        this.map = expression(declaration, "map", declaration.map());
        declaration.gone().forEach((type, text) -> gone.put(type, expression(declaration, "gone." + type, text)));
    }

    private static Schema schema(InterfaceDeclaration declaration) {
        try {
            Schema schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(ENGLISH))
                    .getSchema(declaration.schema());
            schema.initializeValidators();
            return schema;
        } catch (RuntimeException wrong) {
            throw new DeclarationException(
                    declaration.name() + "/schema.json",
                    "schema",
                    String.valueOf(wrong.getMessage()),
                    "JSON Schema 2020-12.");
        }
    }

    private static Expression expression(InterfaceDeclaration declaration, String key, String text) {
        try {
            return Expression.of(text, declaration.system());
        } catch (IllegalArgumentException wrong) {
            throw new DeclarationException(
                    declaration.name() + "/interface.yaml",
                    key,
                    String.valueOf(wrong.getMessage()),
                    "it is no JSONata.");
        }
    }

    /** What the row says; a row that does not fit is refused with the first place where it does not. */
    Mapped map(JsonNode row, Map<String, JsonNode> variables) {
        List<Error> errors = glance.test(row) ? List.of() : schema.validate(row);
        if (!errors.isEmpty()) {
            Error first = errors.getFirst();
            return refused(
                    ExchangeFault.SCHEMA,
                    String.valueOf(first.getInstanceLocation()),
                    String.valueOf(first.getMessage()));
        }
        JsonNode said;
        try {
            said = map.evaluate(row, variables);
        } catch (IllegalArgumentException wrong) {
            return refused(ExchangeFault.EXPRESSION, "", String.valueOf(wrong.getMessage()));
        }
        return statements(said);
    }

    private Mapped statements(JsonNode said) {
        List<Statement> statements = new ArrayList<>();
        Set<EventType> types = new HashSet<>();
        List<JsonNode> list =
                said.isObject() ? List.of(said) : said.valueStream().toList();
        for (JsonNode one : list) {
            try {
                Statement statement = statement(one);
                if (!types.add(statement.type())) {
                    return refused(
                            ExchangeFault.VOCABULARY, "", "The row says (%s) twice.".formatted(statement.type()));
                }
                statements.add(statement);
            } catch (IllegalArgumentException wrong) {
                return refused(ExchangeFault.VOCABULARY, "", String.valueOf(wrong.getMessage()));
            }
        }
        return new Mapped.Says(statements);
    }

    private Statement statement(JsonNode one) {
        String name = one.path("type").asString("");
        EventType type = Vocabulary.type(name).orElseGet(() -> new EventType(name));
        Statement statement = typed(type, one.path("data"));
        if (!counts && !gone.containsKey(type) && !Vocabulary.hasStanding(type)) {
            throw new IllegalArgumentException(
                    "Of (%s) nobody can say that it no longer holds. Maybe declare gone.%s.".formatted(type, type));
        }
        return statement;
    }

    /** What is said when this no longer holds. */
    Statement gone(EventType type, Payload last) {
        Expression expression = gone.get(type);
        if (expression != null) {
            return typed(type, expression.evaluate(last.tree(), Map.of()));
        }
        ObjectNode withdrawn = (ObjectNode) last.tree();
        withdrawn.put(STANDING, Standing.WITHDRAWN.name());
        return typed(type, withdrawn);
    }

    /** The data in the words of the vocabulary, so that equal things are written equally. */
    private Statement typed(EventType type, JsonNode data) {
        Content content = Vocabulary.content(type, data);
        return Statement.of(type, content);
    }

    private static Mapped refused(ExchangeFault fault, String at, String sentence) {
        return new Mapped.Refused(new Refusal(fault, at, sentence));
    }
}
