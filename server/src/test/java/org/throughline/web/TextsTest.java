package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.InterfaceState;
import org.throughline.exchange.Wish;
import org.throughline.planning.MessageCode;
import org.throughline.planning.SupplyKind;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.ScenarioChange;
import org.throughline.security.Account;
import org.throughline.security.ApiKey;
import org.throughline.security.Change;
import org.throughline.security.KeyChange;
import org.throughline.security.Role;
import org.throughline.security.SecurityEntry;
import org.throughline.structure.Source;
import org.throughline.supply.PeggingGraph;
import org.throughline.supply.Severity;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("\\.text\\(\"([a-z]+(?:[.-][a-z-]+)*[a-z])\"");

    private final Texts texts = Texts.english(List.of(
            "frame",
            "today",
            "readiness",
            "plan",
            "pegging",
            "inventory",
            "purchases",
            "sales",
            "partners",
            "find",
            "scenarios",
            "promises",
            "keys",
            "accounts",
            "account",
            "data-health",
            "interfaces",
            "connect"));

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        SortedSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
            }
        }
        assertThat(keys)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(texts.of(key, 1)).isNotBlank());
    }

    @Test
    void every_word_of_a_closed_list_has_its_text() {
        Stream.of(
                        words("frame.role.", Role.values()),
                        words("frame.reason.", Change.Reason.values()),
                        words("frame.entry.", SecurityEntry.Kind.values()),
                        words("frame.standing.", Account.Standing.values()),
                        words("frame.station.", Station.values()),
                        words("frame.ago.", Elapsed.Span.values()),
                        words("frame.age.", Elapsed.Span.values()),
                        kinds("purchases", PurchasesPage.LISTING),
                        kinds("sales", SalesPage.LISTING),
                        kinds("partners", PartnersPage.LISTING),
                        Stream.of(MessageCode.values())
                                .flatMap(code -> Stream.of("plan.code.", "plan.says.", "today.message.")
                                        .map(part -> part + code.text())),
                        words("find.kind.", FindPage.Kind.values()),
                        words("pegging.direction.", PeggingGraph.Direction.values()),
                        Stream.of("kind.", "several.").flatMap(TextsTest::peggingWords),
                        words("keys.standing.", ApiKey.Standing.values()),
                        words("keys.problem.", KeyChange.Reason.values()),
                        words("data-health.course.", PlanningView.Course.values()),
                        words("data-health.severity.", Severity.values()),
                        words("data-health.severity-says.", Severity.values()),
                        words("data-health.lack.", DataHealthPage.Lack.values()),
                        words("interfaces.state.", InterfaceState.values()),
                        words("interfaces.doing.", InterfaceLine.Doing.values()),
                        words("interfaces.wish.", Wish.values()),
                        words("interfaces.done.", Wish.values()),
                        words("connect.mark.", ConnectionSeen.Mark.values()),
                        words(
                                "frame.group.",
                                new Station.Group[] {Station.Group.FLOW, Station.Group.TRADE, Station.Group.SYSTEMS}),
                        Stream.of(WebFault.values())
                                .flatMap(fault -> Stream.of("title", "meaning", "advice")
                                        .map(part -> "frame.failure." + spoken(fault) + "." + part)))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(texts.of(key, 1)).isNotBlank());
    }

    @Test
    void every_word_of_questions_to_the_plan_has_its_text() {
        Stream.of(
                        words("scenarios.kind.", AssumptionRow.Kind.values()),
                        words("scenarios.line.", AssumptionRow.Kind.values()),
                        words("scenarios.problem.", ScenarioChange.Reason.values()),
                        words("promises.share.", SupplyKind.values()),
                        words("promises.source.", Source.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(texts.of(key, 1)).isNotBlank());
    }

    @Test
    void every_column_that_is_taken_along_has_its_head() {
        Stream.of(
                        PlanTables.MESSAGES,
                        PlanTables.RECORD,
                        PlanTables.SUPPLIES,
                        PlanTables.NEEDS,
                        PeggingPage.CUSTOMERS,
                        PeggingPage.GIFTS,
                        InventoryTables.POSITIONS,
                        InventoryTables.LOTS,
                        InventoryTables.RESERVATIONS,
                        InventoryTables.MOVEMENTS,
                        ReadinessTables.ORDERS,
                        ReadinessTables.COMPONENTS,
                        HealthTables.PROBLEMS,
                        HealthTables.DEFAULTS,
                        HealthTables.CONSIGNED,
                        InterfaceLine.TABLE,
                        PurchasesPage.TABLE,
                        SalesPage.TABLE,
                        PartnersPage.TABLE,
                        SupplierTerm.TABLE,
                        AccountTables.ACCOUNTS,
                        AccountTables.ENTRIES,
                        KeysPage.TABLE)
                .flatMap(table -> table.columns().stream())
                .forEach(column -> assertThat(texts.of(column.head(), 1)).isNotBlank());
    }

    @Test
    void a_text_that_is_not_there_is_named() {
        assertThatThrownBy(() -> texts.of("frame.absent")).hasMessage("There is no text (frame.absent).");
        assertThat(texts.of("accounts.lead", 1)).startsWith("One account.");
        assertThat(texts.of("accounts.lead", 2)).startsWith("2 accounts.");
    }

    /** The words of the form that narrows a list, and of the kinds of its rows. */
    private static Stream<String> kinds(String room, Listing<?> listing) {
        return Stream.of(
                        Stream.of("filter", "text"),
                        listing.choices().stream().map(Listing.Choice::name),
                        listing.kinds().stream()
                                .flatMap(
                                        kind -> Stream.of("only.", "only-says.").map(part -> part + kind.word())))
                .flatMap(words -> words)
                .map(word -> room + "." + word);
    }

    /** Of orders there is a word for each way in which they come. */
    private static Stream<String> peggingWords(String part) {
        Stream<String> plain = Stream.of(PeggingGraph.Kind.values())
                .filter(kind -> kind != PeggingGraph.Kind.RECEIPT && kind != PeggingGraph.Kind.PLANNED)
                .map(TextsTest::spoken);
        Stream<String> orders = Stream.of("receipt-", "planned-")
                .flatMap(order ->
                        Stream.of("make", "buy", "transfer", "subcontract").map(order::concat));
        return Stream.of(plain, orders, Stream.of("receipt-none"))
                .flatMap(words -> words)
                .map(word -> "pegging." + part + word);
    }

    private static Stream<String> words(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + spoken(value));
    }

    private static String spoken(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
