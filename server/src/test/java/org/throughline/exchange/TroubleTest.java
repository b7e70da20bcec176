package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.exchange.ExchangeFixture.lotOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.Event;
import org.throughline.events.Payload;
import org.throughline.events.StockFact;
import tools.jackson.databind.node.ObjectNode;

/** Whatever goes wrong, nothing is lost, nothing is said twice, and one interface does not stop the others. */
@ExtendWith(FreshDatabase.class)
class TroubleTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private ExchangeFixture hub;

    @BeforeEach
    void open(DatabaseSettings.External settings) {
        hub = new ExchangeFixture(settings);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_system_that_is_away_is_asked_again_and_nothing_is_half_said() {
        hub.opened();
        hub.news();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.plant.answer("move", new Trouble.Unavailable("TL-PLANT-002", Duration.ZERO, "The plant is away."));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news()).isEmpty();
        assertThat(hub.status("plant-moves").state()).isEqualTo(InterfaceState.INTERRUPTED);
        assertThat(hub.status("plant-moves").trouble()).isEqualTo("The plant is away.");

        hub.plant.recover();
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class)).hasSize(1);
        assertThat(hub.status("plant-moves").state()).isEqualTo(InterfaceState.READING);
        assertThat(hub.status("plant-moves").trouble()).isEmpty();
    }

    @Test
    void a_system_that_is_away_from_the_start_is_shown_with_its_reason() {
        hub.plant.answer("situation", new Trouble.Unavailable("TL-PLANT-002", Duration.ZERO, "The plant is away."));
        hub.exchange().turn();
        assertThat(hub.exchange().status().interfaces())
                .allMatch(status -> status.state() == InterfaceState.INTERRUPTED
                        && status.troubleCode().equals("TL-PLANT-002"));
        hub.plant.recover();
        hub.opened();
        assertThat(hub.exchange().status().complete()).isTrue();
    }

    @Test
    void an_interface_that_is_refused_rests_a_while_and_the_others_go_on() {
        hub.opened();
        hub.news();
        hub.plant.answer("lot", new Trouble.Rejected("TL-PLANT-003", "The user may not read lots."));
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.StockMoved.class)).hasSize(1);
        assertThat(hub.status("plant-lots").state()).isEqualTo(InterfaceState.REFUSED);

        hub.plant.recover();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class)).isEmpty();
        hub.turnAfter(Duration.ofMinutes(5));
        assertThat(hub.news(StockFact.LotDescribed.class)).hasSize(1);
        assertThat(hub.status("plant-lots").state()).isEqualTo(InterfaceState.READING);
    }

    @Test
    void a_defect_stops_one_interface_until_somebody_resumes_it() {
        hub.opened();
        hub.news();
        hub.plant.answer("lot", new Trouble.Defect("TL-PLANT-004", "There is no field (expires)."));
        hub.turnAfter(A_MINUTE);
        hub.plant.recover();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(Duration.ofHours(2));
        assertThat(hub.news(StockFact.LotDescribed.class)).isEmpty();
        assertThat(hub.status("plant-lots").state()).isEqualTo(InterfaceState.STOPPED);
        assertThat(hub.status("plant-lots").trouble()).contains("(expires)");

        hub.exchange().request("plant-lots", Wish.RESUME, "planner");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class)).hasSize(1);
    }

    @Test
    void what_is_not_installed_is_not_read_and_is_read_as_soon_as_it_is() {
        hub.plant.uninstall("storage");
        hub.opened();
        assertThat(hub.status("plant-places").state()).isEqualTo(InterfaceState.UNNEEDED);
        assertThat(hub.plant.questions()).doesNotContain("place");
        assertThat(hub.exchange().status().complete()).isTrue();
        hub.plant.install("storage");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LocationDescribed.class)).hasSize(2);
    }

    @Test
    void a_row_without_a_stamp_stops_the_interface_because_nobody_could_find_it_again() {
        hub.opened();
        hub.plant.write("lot", 4, lotOf("A"));
        List<InterfaceDeclaration> declarations = changed("plant-lots", "change: changed", "change: name");
        hub.reopen(declarations);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.status("plant-lots").state()).isEqualTo(InterfaceState.STOPPED);
        assertThat(hub.status("plant-lots").troubleCode()).isEqualTo("TL-EXCHANGE-008");
    }

    @Test
    void a_declaration_that_changed_is_applied_to_every_row_and_only_differences_are_said() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.opened();
        hub.news();
        hub.reopen(changed("plant-lots", "\"name\": name", "\"name\": \"Lot \" & name"));
        hub.turnAfter(A_MINUTE);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockFact.LotDescribed.class,
                        lot -> assertThat(lot.name()).isEqualTo("Lot A"));
    }

    @Test
    void a_memory_that_was_lost_says_again_what_the_journal_knows_and_nothing_happens() {
        hub.opened();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.database
                .jdbi()
                .useHandle(handle -> handle.execute("delete from exchange_record where interface = 'plant-lots'"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.records("plant-lots")).isOne();
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void a_fact_that_the_journal_knows_with_another_content_stops_its_interface_and_the_evidence_is_kept() {
        hub.opened();
        hub.plant.write("lot", 4, lotOf("A"));
        Event fact = factOfLot("A");
        hub.journal.append(List.of(new Event(
                fact.id(), fact.source(), fact.type(), fact.subject(), fact.time(), new Payload("{\"other\":1}"))));
        hub.events();
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.status("plant-lots").state()).isEqualTo(InterfaceState.STOPPED);
        assertThat(hub.status("plant-lots").troubleCode()).isEqualTo("TL-EXCHANGE-006");
        assertThat(hub.journal.status().contradictions()).isOne();
        assertThat(hub.news()).isEmpty();

        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.StockMoved.class)).hasSize(1);
    }

    private Event factOfLot(String name) {
        InterfaceDeclaration lots = Declarations.in(InterfaceSamplesTest.TEST_INTERFACES).stream()
                .filter(declaration -> declaration.name().equals("plant-lots"))
                .findFirst()
                .orElseThrow();
        Feed feed = Feed.of(lots);
        ObjectNode row = (ObjectNode) Json.MAPPER.readTree(lotOf(name).replace('\'', '"'));
        row.put("id", 4);
        row.put("changed", Times.plain(hub.time()));
        if (!(feed.mapping().map(row, Map.of()) instanceof Mapped.Says(var statements))) {
            throw new IllegalStateException("The row is refused.");
        }
        return feed.telling()
                .tell(Remembered.nothing("4", 4), hub.time(), "", statements)
                .facts()
                .getFirst();
    }

    @Test
    void the_loop_reads_by_itself_and_does_at_once_what_it_is_asked() {
        hub.opened();
        hub.news();
        AtomicInteger heard = new AtomicInteger();
        hub.exchange().listen(heard::incrementAndGet);
        hub.exchange().start();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.exchange().request("plant-lots", Wish.RUN_NOW, "planner");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> hub.exchange().openRequests().isEmpty() && hub.records("plant-lots") == 1);
        assertThat(hub.news(StockFact.LotDescribed.class)).hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard).hasPositiveValue());
    }

    private static List<InterfaceDeclaration> changed(String name, String from, String to) {
        Path folder = InterfaceSamplesTest.TEST_INTERFACES;
        List<InterfaceDeclaration> declarations = new ArrayList<>();
        for (InterfaceDeclaration declaration : Declarations.in(folder)) {
            declarations.add(
                    declaration.name().equals(name) ? Rewritten.of(folder.resolve(name), from, to) : declaration);
        }
        return declarations;
    }
}
