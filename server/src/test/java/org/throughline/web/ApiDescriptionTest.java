package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.pages.Addresses;
import org.throughline.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what calls read and what they can be answered with. */
@ExtendWith(FreshDatabase.class)
class ApiDescriptionTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern COMPONENT_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final RunningPlant plant;
    private JsonNode document = JsonMapper.shared().createObjectNode();

    ApiDescriptionTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    @BeforeEach
    void readTheDescription() {
        plant.logIn("ada", Role.ADMINISTRATOR);
        document = json(plant.browsing.get("/api/v1/openapi.json"));
    }

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void a_list_says_how_it_is_narrowed_sorted_and_leafed_through() {
        JsonNode sales = get("/api/v1/sales");

        assertThat(names(sales)).containsExactlyInAnyOrder("text", "only", "site", "page", "sort", "order");
        assertThat(allowed(sales, "only")).containsExactly("never", "late", "in-time", "reserved");
        assertThat(allowed(sales, "sort")).contains("due", "-due", "money", "-money");
        assertThat(parameter(sales, "page").at("/schema/type").asString()).isEqualTo("integer");
        assertThat(parameter(sales, "page").at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(parameter(sales, "order").get("description").asString()).startsWith("The identity of a sales order");
    }

    @Test
    void a_file_reads_what_its_page_reads_and_has_no_pages() {
        assertThat(names(get("/api/v1/sales/demands.csv")))
                .containsExactlyInAnyOrder("text", "only", "site", "sort", "order");
    }

    @Test
    void pages_say_what_else_they_read() {
        assertThat(names(get("/api/v1/plan")))
                .containsExactlyInAnyOrder("item", "site", "weeks", "planner", "code", "text", "page", "sort");
        assertThat(allowed(get("/api/v1/plan/pegging"), "direction")).containsExactly("up", "down", "both");
        assertThat(parameter(get("/api/v1/promises"), "ask").at("/schema/type").asString())
                .isEqualTo("array");
        assertThat(parameter(get("/api/v1/promises"), "day")
                        .at("/schema/format")
                        .asString())
                .isEqualTo("date");
    }

    @Test
    void what_is_done_reads_only_what_it_declares() {
        JsonNode paths = document.get("paths");

        assertThat(names(paths.get("/api/v1/scenarios/share").get("post"))).containsExactly("scenario");
        assertThat(names(paths.get("/api/v1/scenarios/create").get("post"))).isEmpty();
    }

    @Test
    void a_question_requires_only_what_may_not_be_left_out() {
        JsonNode asked = sent(operation("/api/v1/promises/ask", "post").get("requestBody"));
        JsonNode inquiry = described(asked.at("/properties/inquiries/items"));

        assertThat(asked.get("properties").propertyNames()).containsExactlyInAnyOrder("how", "inquiries");
        assertThat(strings(asked.get("required"))).containsExactly("inquiries");
        assertThat(asked.at("/properties/how/description").asString()).contains("without this");
        assertThat(strings(inquiry.get("required"))).containsExactlyInAnyOrder("item", "site", "quantity", "day");
        assertThat(inquiry.get("properties").has("customer")).isTrue();
    }

    @Test
    void an_answer_leaves_nothing_out() {
        JsonNode answered = sent(operation("/api/v1/promises/ask", "post").at("/responses/200"));
        JsonNode answer = described(answered.at("/properties/answers/items"));

        assertThat(strings(described(answer.at("/properties/asking")).get("required")))
                .contains("customer");
    }

    private JsonNode sent(JsonNode body) {
        return described(body.at("/content/application~1json/schema"));
    }

    private JsonNode described(JsonNode reference) {
        return document.at(reference.get("$ref").asString().substring(1));
    }

    /** A page that read anything else would fail, whether it stands in the address or not. */
    @Test
    void every_call_that_reads_is_answered_with_each_of_its_parameters() {
        eachOperation((path, method) -> {
            if (!method.equals("get") || path.contains("{")) {
                return;
            }
            assertThat(plant.browsing.get(path).statusCode()).as(path).isIn(200, 404);
            parameters(get(path)).forEach(parameter -> {
                String asked =
                        path + "?" + parameter.get("name").asString() + "=" + Addresses.encoded(example(parameter));
                assertThat(plant.browsing.get(asked).statusCode()).as(asked).isIn(200, 404);
            });
        });
    }

    @Test
    void every_call_says_what_it_is_answered_with_instead() {
        eachOperation((path, method) -> {
            JsonNode responses = operation(path, method).get("responses");
            List<String> faults = method.equals("get")
                    ? List.of("200", "400", "401", "403", "404", "414", "429", "431", "500", "503")
                    : List.of("200", "400", "401", "403", "404", "413", "414", "422", "429", "431", "500", "503");
            assertThat(responses.propertyNames()).as(path).containsExactlyElementsOf(faults);
        });
        JsonNode paused = document.at("/components/responses/Problem429");
        assertThat(paused.get("headers").has("Retry-After")).isTrue();
        assertThat(paused.get("description").asString()).contains("TL-WEB-012");
    }

    @Test
    void a_problem_looks_as_it_is_described() {
        JsonNode schema = document.at("/components/schemas/Problem");

        HttpResponse<String> answer = plant.browsing.get("/api/v1/nowhere");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(schema.get("properties").propertyNames())
                .containsAll(json(answer).propertyNames());
        assertThat(json(answer).propertyNames()).containsAll(strings(schema.get("required")));
    }

    @Test
    void the_document_is_sound() {
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/version").asString()).isNotBlank();
        Set<String> operations = new HashSet<>();
        eachOperation((path, method) -> {
            assertThat(path).startsWith("/");
            JsonNode operation = operation(path, method);
            assertThat(operations.add(operation.get("operationId").asString()))
                    .as(path)
                    .isTrue();
            List<JsonNode> all = new ArrayList<>(parameters(operation));
            all.addAll(parameters(document.get("paths").get(path)));
            assertSound(path, all);
            operation
                    .get("responses")
                    .values()
                    .forEach(response -> assertThat(response.has("$ref") || response.has("description"))
                            .as(path)
                            .isTrue());
        });
        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
        document.get("components")
                .values()
                .forEach(kind -> assertThat(kind.propertyNames()).allMatch(COMPONENT_NAME.asMatchPredicate()));
    }

    private static void assertSound(String path, List<JsonNode> parameters) {
        assertThat(parameters)
                .as(path)
                .allSatisfy(parameter -> assertThat(parameter.has("schema")).isTrue())
                .extracting(parameter ->
                        parameter.get("in").asString() + parameter.get("name").asString())
                .doesNotHaveDuplicates();
        List<JsonNode> places = parameters.stream()
                .filter(parameter -> parameter.get("in").asString().equals("path"))
                .toList();
        assertThat(places)
                .as(path)
                .allSatisfy(
                        place -> assertThat(place.get("required").asBoolean()).isTrue())
                .extracting(place -> place.get("name").asString())
                .containsExactlyInAnyOrderElementsOf(PLACE.matcher(path)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList());
    }

    private void eachOperation(BiConsumer<String, String> seen) {
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            path.getValue().propertyNames().stream()
                    .filter(name -> !name.equals("parameters"))
                    .forEach(method -> seen.accept(path.getKey(), method));
        }
    }

    private JsonNode get(String path) {
        return operation(path, "get");
    }

    private JsonNode operation(String path, String method) {
        return document.get("paths").get(path).get(method);
    }

    private static List<JsonNode> parameters(JsonNode described) {
        return described.path("parameters").valueStream().toList();
    }

    private static Set<String> names(JsonNode operation) {
        return parameters(operation).stream()
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return parameters(operation).stream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> allowed(JsonNode operation, String name) {
        return strings(parameter(operation, name).at("/schema/enum"));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String example(JsonNode parameter) {
        JsonNode allowed = parameter.at("/schema/enum");
        return allowed.isEmpty() ? "1" : allowed.get(0).asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
