package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Extent;
import org.throughline.exchange.Reading;
import org.throughline.exchange.Scope;
import org.throughline.exchange.Situation;
import org.throughline.exchange.Stamp;
import org.throughline.exchange.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Odoo is asked in its own words, page by page, and what it answers arrives exactly. */
class OdooCounterpartTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_row_arrives_with_its_decimals_as_they_were_written() {
        try (FakeOdoo odoo = answering("""
                [{"id": 7, "factor": 0.1000000000000000055, "write_date": "2026-03-02 06:00:00"}]""")) {
            List<JsonNode> rows = given(read(odoo, reading("uom.uom", "factor", "write_date"), 0, 10));
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().path("factor").decimalValue())
                    .isEqualTo(new BigDecimal("0.1000000000000000055"));
        }
    }

    @Test
    void the_question_names_fields_order_and_context_and_carries_no_cookie() {
        try (FakeOdoo odoo = answering("[]")) {
            Reading reading = new Reading(
                    "stock.lot",
                    List.of("name", "write_date"),
                    OdooAnswers.MAPPER.readTree("[[\"name\", \"!=\", false]]"),
                    "write_date",
                    new Scope.OneCompany(3));
            given(open(odoo).changed(reading, Instant.parse("2026-03-02T05:59:30.9Z"), 41, 10));

            FakeOdoo.Question asked = odoo.asked().getFirst();
            assertThat(asked.name()).isEqualTo("stock.lot/search_read");
            assertThat(asked.body()).isEqualTo(OdooAnswers.MAPPER.readTree("""
                    {"domain": [["name", "!=", false], ["id", ">", 41], ["write_date", ">=", "2026-03-02 05:59:30"]],
                     "order": "id", "fields": ["name", "write_date"], "load": null, "limit": 10,
                     "context": {"lang": "en_US", "tz": "UTC", "active_test": false, "allowed_company_ids": [3]}}"""));
            assertThat(asked.headers().getFirst("Authorization")).isEqualTo("bearer 0123456789abcdef");
            assertThat(asked.headers().getFirst("X-Odoo-Database")).isEqualTo("plant");
            assertThat(asked.headers()).doesNotContainKey("Cookie");
        }
    }

    @Test
    void a_first_reading_asks_for_no_time_so_that_rows_without_a_stamp_come_too() {
        try (FakeOdoo odoo = answering("[]")) {
            given(read(odoo, reading("stock.lot", "name"), 0, 10));
            assertThat(odoo.asked().getFirst().body().path("domain")).isEmpty();
        }
    }

    @Test
    void a_field_behind_a_reference_is_read_through_it() {
        try (FakeOdoo odoo = answering("""
                {"length": 1, "records": [{"id": 4, "product_id": {"id": 8, "uom_id": 1}, "quantity": 2.0}]}""")) {
            List<JsonNode> rows = given(
                    read(odoo, reading("stock.quant", "product_id.uom_id", "product_id.type", "quantity"), 0, 10));
            assertThat(rows.getFirst().path("product_id").path("uom_id").intValue())
                    .isEqualTo(1);

            FakeOdoo.Question asked = odoo.asked().getFirst();
            assertThat(asked.name()).isEqualTo("stock.quant/web_search_read");
            assertThat(asked.body().path("specification")).isEqualTo(OdooAnswers.MAPPER.readTree("""
                    {"product_id": {"fields": {"uom_id": {}, "type": {}}}, "quantity": {}}"""));
            assertThat(asked.body().path("count_limit").intValue()).isEqualTo(1);
        }
    }

    @Test
    void a_field_that_this_odoo_lacks_is_left_out_where_the_declaration_allows_it() {
        Function<FakeOdoo.Question, FakeOdoo.Reply> answers =
                question -> question.name().endsWith("fields_get")
                        ? FakeOdoo.Reply.json("{\"removal_date\": {\"type\": \"datetime\"}}")
                        : FakeOdoo.Reply.json("[]");
        try (FakeOdoo odoo = new FakeOdoo(answers);
                OdooCounterpart counterpart = open(odoo)) {
            Reading reading = reading("stock.lot", "name", "expiration_date?", "removal_date?");
            given(counterpart.changed(reading, Instant.EPOCH, 0, 10));
            given(counterpart.changed(reading, Instant.EPOCH, 0, 10));

            assertThat(odoo.asked())
                    .extracting(FakeOdoo.Question::name)
                    .containsExactly("stock.lot/fields_get", "stock.lot/search_read", "stock.lot/search_read");
            assertThat(odoo.asked().get(1).body().path("fields").toString()).isEqualTo("[\"name\",\"removal_date\"]");
        }
    }

    @Test
    void a_field_behind_a_reference_is_left_out_where_the_model_behind_it_lacks_it() {
        Function<FakeOdoo.Question, FakeOdoo.Reply> answers = question -> switch (question.name()) {
            case "stock.move.line/fields_get" ->
                FakeOdoo.Reply.json("{\"move_id\": {\"type\": \"many2one\", \"relation\": \"stock.move\"}}");
            case "stock.move/fields_get" -> FakeOdoo.Reply.json("{\"is_subcontract\": {\"type\": \"boolean\"}}");
            default -> FakeOdoo.Reply.json("{\"records\": []}");
        };
        try (FakeOdoo odoo = new FakeOdoo(answers);
                OdooCounterpart counterpart = open(odoo)) {
            Reading reading = reading(
                    "stock.move.line", "state", "move_id.is_subcontract?", "move_id.repair_id?", "batch_id.name?");
            given(counterpart.changed(reading, Instant.EPOCH, 0, 10));

            assertThat(odoo.asked().getLast().body().path("specification").toString())
                    .isEqualTo("{\"state\":{},\"move_id\":{\"fields\":{\"is_subcontract\":{}}}}");
        }
    }

    @Test
    void a_page_that_is_too_large_is_read_in_halves_and_arrives_whole() {
        List<Integer> sizes = new ArrayList<>();
        try (FakeOdoo odoo = new FakeOdoo(question -> {
                    int limit = question.body().path("limit").intValue();
                    sizes.add(limit);
                    return FakeOdoo.Reply.json(rows(after(question), limit, 20, limit > 5 ? "x".repeat(2_000) : "x"));
                });
                OdooCounterpart counterpart = open(odoo)) {
            List<JsonNode> rows = given(counterpart.changed(reading("stock.lot", "name"), Instant.EPOCH, 0, 16));
            assertThat(rows)
                    .extracting(row -> row.path("id").longValue())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 16).boxed().toList());
            assertThat(sizes).startsWith(16, 8, 4);
        }
    }

    @Test
    void the_last_page_is_shorter_and_the_one_before_is_full() {
        try (FakeOdoo odoo = new FakeOdoo(question -> FakeOdoo.Reply.json(
                        rows(after(question), question.body().path("limit").intValue(), 20, "x")));
                OdooCounterpart counterpart = open(odoo)) {
            Reading reading = reading("stock.lot", "name");
            assertThat(given(counterpart.changed(reading, Instant.EPOCH, 0, 15)))
                    .hasSize(15);
            assertThat(given(counterpart.changed(reading, Instant.EPOCH, 15, 15)))
                    .hasSize(5);
        }
    }

    @Test
    void the_next_page_is_smaller_after_a_slow_one_and_grows_again() {
        PageSizes sizes = new PageSizes(OdooLimits.standard());
        sizes.took("stock.move", 1_000, 1_000, Duration.ofSeconds(6));
        assertThat(sizes.of("stock.move", 1_000)).isEqualTo(500);
        assertThat(sizes.of("stock.lot", 1_000)).isEqualTo(1_000);
        sizes.took("stock.move", 500, 1_000, Duration.ofSeconds(3));
        assertThat(sizes.of("stock.move", 1_000)).isEqualTo(500);
        sizes.took("stock.move", 500, 1_000, Duration.ofMillis(100));
        assertThat(sizes.of("stock.move", 1_000)).isEqualTo(1_000);
        assertThat(sizes.halve("stock.move", 50)).isFalse();
    }

    @Test
    void stamps_and_numbers_are_read_without_the_rest() {
        try (FakeOdoo odoo = answering("""
                [{"id": 3, "write_date": "2026-03-02 06:00:00"}, {"id": 4, "write_date": false}]""")) {
            Answer<List<Stamp>> stamps = open(odoo).stamps(reading("stock.lot", "name", "product_id.uom_id"), 0, 100);
            assertThat(given(stamps))
                    .containsExactly(new Stamp(3, Instant.parse("2026-03-02T06:00:00Z")), new Stamp(4, Instant.EPOCH));
            assertThat(odoo.asked().getFirst().body().path("fields").toString()).isEqualTo("[\"write_date\"]");
        }
    }

    @Test
    void the_number_of_rows_and_the_newest_stamp_are_one_question() {
        try (FakeOdoo odoo = answering("""
                {"length": 12, "records": [{"id": 9, "write_date": "2026-03-02 06:00:00"}]}""")) {
            assertThat(given(open(odoo).extent(reading("stock.lot", "name", "product_id.uom_id"))))
                    .isEqualTo(new Extent(12, Instant.parse("2026-03-02T06:00:00Z")));
            JsonNode asked = odoo.asked().getFirst().body();
            assertThat(asked.path("order").asString()).isEqualTo("write_date desc");
            assertThat(asked.path("specification").toString()).isEqualTo("{\"write_date\":{}}");
            assertThat(asked.path("limit").asInt()).isOne();
        }
    }

    @Test
    void an_empty_table_is_as_old_as_can_be_and_one_with_a_row_that_was_never_stamped_as_new() {
        try (FakeOdoo odoo = answering("{\"length\": 0, \"records\": []}")) {
            assertThat(given(open(odoo).extent(reading("stock.lot", "name")))).isEqualTo(new Extent(0, Instant.MIN));
        }
        try (FakeOdoo odoo = answering("{\"length\": 2, \"records\": [{\"id\": 9, \"write_date\": false}]}")) {
            assertThat(given(open(odoo).extent(reading("stock.lot", "name")))).isEqualTo(new Extent(2, Instant.MAX));
        }
    }

    @Test
    void rows_are_asked_for_by_number() {
        try (FakeOdoo odoo = answering("[{\"id\": 3}, {\"id\": 9}]");
                OdooCounterpart counterpart = open(odoo)) {
            assertThat(given(counterpart.byIds(reading("stock.lot", "name"), List.of(3L, 9L))))
                    .hasSize(2);
            assertThat(odoo.asked().getLast().body().path("domain").toString()).isEqualTo("[[\"id\",\"in\",[3,9]]]");
            assertThat(given(counterpart.byIds(reading("stock.lot", "name"), List.of())))
                    .isEmpty();
            assertThat(odoo.asked()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_is_no_table_is_a_defect() {
        try (FakeOdoo odoo = answering("{\"type\": \"ir.actions.act_window\"}")) {
            assertThat(open(odoo).extent(reading("stock.lot", "name"))).isInstanceOf(Answer.Failed.class);
            assertThat(read(odoo, reading("stock.lot", "name"), 0, 10))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.trouble()).isInstanceOf(Trouble.Defect.class));
        }
    }

    @Test
    void the_situation_tells_odoos_clock_companies_and_modules_and_asks_the_rest_seldom() {
        AtomicLong minutes = new AtomicLong();
        try (FakeOdoo odoo = plant("19.0");
                OdooCounterpart counterpart = open(odoo, () -> NOON.plusSeconds(60 * minutes.get()))) {
            Situation situation = given(counterpart.situation());
            assertThat(situation.companies()).containsExactly(1L, 3L);
            assertThat(situation.modules()).containsExactlyInAnyOrder("mrp", "stock");
            assertThat(situation.time())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(odoo.asked()).hasSize(4);

            given(counterpart.situation());
            assertThat(odoo.asked()).hasSize(5);
            minutes.set(11);
            given(counterpart.situation());
            assertThat(odoo.asked()).hasSize(9);
        }
    }

    @Test
    void another_version_is_refused_by_name_unless_it_is_allowed() {
        try (FakeOdoo odoo = plant("saas~19.1")) {
            assertThat(open(odoo).situation())
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.trouble())
                                    .isInstanceOfSatisfying(Trouble.Rejected.class, trouble -> {
                                        assertThat(trouble.code()).isEqualTo("TL-ODOO-016");
                                        assertThat(trouble.sentence()).contains("saas~19.1", "19.0", "untested");
                                    }));
            OdooAccess daring = OdooAccess.of(odoo.address(), "plant", "k", true);
            try (OdooCounterpart counterpart =
                    OdooCounterpart.open(daring, OdooLimits.standard(), InstantSource.system(), List.of())) {
                assertThat(given(counterpart.situation()).companies()).hasSize(2);
            }
        }
    }

    static FakeOdoo plant(String version) {
        return new FakeOdoo(question -> switch (question.name()) {
            case "web/version" -> FakeOdoo.Reply.json("{\"version\": \"%s\"}".formatted(version));
            case "res.users/context_get" -> FakeOdoo.Reply.json("{\"lang\": \"en_US\", \"uid\": 7}");
            case "res.users/read" ->
                FakeOdoo.Reply.json("[{\"id\": 7, \"name\": \"Reader\", \"login\": \"r\", \"company_ids\": [3, 1]}]");
            case "ir.module.module/search_read" ->
                FakeOdoo.Reply.json("[{\"id\": 1, \"name\": \"stock\"}, {\"id\": 2, \"name\": \"mrp\"}]");
            default -> FakeOdoo.Reply.json("[]");
        });
    }

    private static long after(FakeOdoo.Question question) {
        return question.body().path("domain").path(0).path(2).asLong(0);
    }

    private static String rows(long after, int limit, int last, String name) {
        return LongStream.rangeClosed(after + 1, Math.min(after + limit, last))
                .mapToObj(id -> "{\"id\": %d, \"name\": \"%s\"}".formatted(id, name))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Reading reading(String model, String... fields) {
        return new Reading(
                model, List.of(fields), OdooAnswers.MAPPER.createArrayNode(), "write_date", new Scope.AllCompanies());
    }

    private static FakeOdoo answering(String body) {
        return new FakeOdoo(_ -> FakeOdoo.Reply.json(body));
    }

    private static OdooCounterpart open(FakeOdoo odoo) {
        return open(odoo, InstantSource.fixed(NOON));
    }

    private static OdooCounterpart open(FakeOdoo odoo, InstantSource clock) {
        return new OdooCounterpart(
                odoo.client(), FakeOdoo.quick(), clock, System::nanoTime, JsonNodeFactory.instance.objectNode());
    }

    private static Answer<List<JsonNode>> read(FakeOdoo odoo, Reading reading, long after, int rowsMax) {
        try (OdooCounterpart counterpart = open(odoo)) {
            return counterpart.changed(reading, Instant.EPOCH, after, rowsMax);
        }
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var content) -> content;
            case Answer.Failed<T>(var trouble) -> throw new AssertionError(trouble.toString());
        };
    }
}
