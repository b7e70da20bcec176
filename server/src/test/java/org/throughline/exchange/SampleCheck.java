package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.Payload;
import tools.jackson.databind.JsonNode;

/** Tries the samples of an interface folder; what does not become what it should is a complaint. */
final class SampleCheck {

    private final InterfaceDeclaration declaration;
    private final Mapping mapping;

    SampleCheck(InterfaceDeclaration declaration) {
        this.declaration = declaration;
        this.mapping = new Mapping(declaration);
    }

    /** A folder shows what it takes and what it does not. */
    List<String> folder() {
        List<String> complaints = new ArrayList<>();
        if (declaration.samples().stream()
                .noneMatch(sample -> sample.expected() instanceof InterfaceDeclaration.Expected.Says(var facts)
                        && !facts.isEmpty())) {
            complaints.add("(%s) has no good sample that says a fact.".formatted(declaration.name()));
        }
        if (declaration.samples().stream()
                .noneMatch(sample -> sample.expected() instanceof InterfaceDeclaration.Expected.Rejected)) {
            complaints.add("(%s) has no bad sample.".formatted(declaration.name()));
        }
        return complaints;
    }

    /** As an installation without settings has them. */
    private static final JsonNode SETTINGS = Json.MAPPER.readTree("{\"hold_locations\": []}");

    List<String> sample(InterfaceDeclaration.Sample sample) {
        Mapped mapped = mapping.map(sample.row(), variables(sample));
        return switch (sample.expected()) {
            case InterfaceDeclaration.Expected.Says(var facts) -> says(sample, facts, mapped);
            case InterfaceDeclaration.Expected.Rejected rejected -> refuses(sample, rejected, mapped);
        };
    }

    /** Where a table is read for each company, a sample is read for the first. */
    private Map<String, JsonNode> variables(InterfaceDeclaration.Sample sample) {
        Map<String, JsonNode> tables = new HashMap<>();
        sample.with().forEachEntry(tables::put);
        Scope scope = switch (declaration.read().per()) {
            case ONCE -> new Scope.AllCompanies();
            case COMPANY -> new Scope.OneCompany(1);
        };
        return Feed.variables(tables, scope, SETTINGS);
    }

    private List<String> says(InterfaceDeclaration.Sample sample, JsonNode expected, Mapped mapped) {
        List<String> wanted = new ArrayList<>();
        expected.forEach(fact -> wanted.add(fact.path("type").asString("") + " " + Payload.of(fact.path("data"))));
        return switch (mapped) {
            case Mapped.Refused(var refusal) -> List.of("(%s) is refused: %s".formatted(sample.name(), refusal));
            case Mapped.Says(var statements) -> {
                List<String> said = statements.stream()
                        .map(statement -> statement.type() + " " + statement.data())
                        .toList();
                yield said.equals(wanted)
                        ? endings(sample, statements)
                        : List.of("(%s) says %s, not %s.".formatted(sample.name(), said, wanted));
            }
        };
    }

    /** Whatever is said can also be said to hold no longer, except a count. */
    private List<String> endings(InterfaceDeclaration.Sample sample, List<Statement> statements) {
        List<String> complaints = new ArrayList<>();
        if (declaration.read().role() == InterfaceDeclaration.Role.RECORDS) {
            for (Statement statement : statements) {
                Statement end = mapping.gone(statement.type(), statement.data());
                if (!end.type().equals(statement.type()) || end.data().equals(statement.data())) {
                    complaints.add("(%s) cannot be taken back.".formatted(sample.name()));
                }
            }
        }
        return complaints;
    }

    private static List<String> refuses(
            InterfaceDeclaration.Sample sample, InterfaceDeclaration.Expected.Rejected expected, Mapped mapped) {
        return switch (mapped) {
            case Mapped.Says(var statements) -> List.of("(%s) is not refused: %s".formatted(sample.name(), statements));
            case Mapped.Refused(var refusal) ->
                refusal.at().equals(expected.at()) && refusal.sentence().contains(expected.message())
                        ? List.of()
                        : List.of("(%s) is refused otherwise: %s".formatted(sample.name(), refusal));
        };
    }
}
