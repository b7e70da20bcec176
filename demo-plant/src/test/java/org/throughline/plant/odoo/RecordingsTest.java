package org.throughline.plant.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the make-believe Odoo what a real one was asked, over HTTP, and compares the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsTest {

    private static final List<String> FORBIDDEN = List.of("stock.scrap");
    private static final Map<String, String> KEYS =
            Map.of("admin", "key-of-admin", "reader", "key-of-reader", "bad", "no-key-at-all");

    private final HttpClient http = HttpClient.newHttpClient();
    private final MakeBelieveOdoo odoo;

    RecordingsTest() throws IOException {
        Tables tables = Recorded.tables();
        List<String> all = List.copyOf(tables.schema().models().keySet());
        List<String> readable =
                all.stream().filter(model -> !FORBIDDEN.contains(model)).toList();
        List<Account> accounts = List.of(
                new Account("key-of-admin", 2, "UTC", List.of(1L, 2L, 3L), Instant.MAX, all),
                new Account("key-of-reader", 7, "UTC", List.of(1L), Instant.MAX, readable));
        odoo = new MakeBelieveOdoo(tables, "plant_fake", accounts, InstantSource.system(), 0);
    }

    @BeforeAll
    void start() throws IOException {
        odoo.comeBack();
    }

    @AfterAll
    void stop() {
        odoo.close();
    }

    static Stream<Exchange> exchanges() throws IOException {
        return Recorded.file("exchanges.json").valueStream().map(Exchange::new);
    }

    /** One question with the answer that a real Odoo gave. */
    record Exchange(JsonNode said) {
        @Override
        public String toString() {
            return said.get("name").asString();
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void it_answers_as_the_real_one(Exchange exchange) throws Exception {
        HttpResponse<String> answer = ask(exchange.said());

        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(exchange.said().get("status").asInt());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(type).isEqualTo(exchange.said().get("content_type").asString());
        JsonNode real = exchange.said().get("answer");
        if (type.startsWith("application/json")) {
            assertThat(sorted(OdooRecorder.answer(answer.body()))).isEqualTo(sorted(real));
        } else {
            assertThat(answer.body().strip()).isEqualTo(real.asString().strip());
        }
    }

    @Test
    void enough_was_recorded() throws IOException {
        List<Integer> statuses = exchanges()
                .map(exchange -> exchange.said().get("status").asInt())
                .toList();
        assertThat(statuses).hasSizeGreaterThan(100).contains(200, 400, 401, 403, 404, 415, 422, 500);
    }

    private HttpResponse<String> ask(JsonNode question) throws IOException, InterruptedException {
        URI address = odoo.address().resolve(question.get("path").asString());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", question.path("type").asString("application/json"));
        String key = KEYS.get(question.get("key").asString());
        if (key != null) {
            request.header("Authorization", "bearer " + key);
        }
        if (question.has("database")) {
            request.header("X-Odoo-Database", question.get("database").asString());
        }
        String method = question.path("method").asString("POST");
        String body = question.has("raw")
                ? question.get("raw").asString()
                : question.path("body").toString();
        request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The same JSON with the keys of each object in order; everything else byte for byte. */
    private static String sorted(JsonNode json) {
        if (json.isObject()) {
            Map<String, String> parts = new TreeMap<>();
            json.properties().forEach(each -> parts.put(each.getKey(), sorted(each.getValue())));
            return parts.toString();
        }
        if (json.isArray()) {
            List<String> parts = new ArrayList<>();
            json.forEach(each -> parts.add(sorted(each)));
            return parts.toString();
        }
        return JsonMapper.shared().writeValueAsString(json);
    }
}
