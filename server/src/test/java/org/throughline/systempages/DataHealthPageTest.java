package org.throughline.systempages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SiteReference;
import org.throughline.pages.Elapsed;
import org.throughline.pages.Leaf;
import org.throughline.pages.RecordAddresses;
import org.throughline.pages.Visit;
import org.throughline.pages.Visitor;
import org.throughline.security.Account;
import org.throughline.security.AccountName;
import org.throughline.security.Role;
import org.throughline.supply.DataProblem;
import org.throughline.supply.DataProblemCode;
import org.throughline.supply.DefaultedColumn;
import org.throughline.supply.OrderStory;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlanningState;
import org.throughline.supply.PlantStory;
import org.throughline.supply.Severity;
import org.throughline.systempages.DataHealthPage.DataHealth;
import org.throughline.systempages.DataHealthPage.Lack;
import org.throughline.systempages.DataHealthPage.MainList;
import org.throughline.systempages.DataHealthPage.ProblemInSight;

/** What the page about the data says of the pump maker. */
class DataHealthPageTest {

    private static final Instant NOON = PlantStory.MORNING.plus(Duration.ofHours(4));
    private static final RecordAddresses ELSEWHERE =
            record -> Optional.of(URI.create("https://odoo.example.com/odoo/" + record.replace(':', '/')));

    private final PlantStory story =
            PlantStory.ofThePumpMaker().item("PUMP").item("SEAL").item("GREASE");

    @Test
    void the_main_lists_count_items_and_the_kinds_count_problems() {
        story.stock("SEAL", "-2", PlantStory.SHELF).reorder("SEAL", PlantStory.SHELF, "5", "9");

        DataHealth health = health(Map.of());

        assertThat(health.lists()).extracting(MainList::lack).containsExactly(Lack.values());
        assertThat(health.lists())
                .filteredOn(list -> list.lack() == Lack.VENDOR)
                .extracting(MainList::items)
                .containsExactly((long) codes(health, DataProblemCode.ITEM_WITHOUT_VENDOR));
        assertThat(health.codes())
                .filteredOn(kind -> kind.kind() == DataProblemCode.NEGATIVE_STOCK)
                .singleElement()
                .satisfies(kind -> {
                    assertThat(kind.problems()).isEqualTo(1);
                    assertThat(kind.spoils()).contains("replenishes");
                });
        assertThat(health.count(Severity.SPOILS)).isPositive();
        assertThat(health.all())
                .isEqualTo(health.codes().stream()
                        .mapToLong(DataHealthPage.ProblemKind::problems)
                        .sum());
    }

    @Test
    void each_problem_leads_to_its_item_here_and_where_it_comes_from() {
        story.stock("SEAL", "-2", PlantStory.SHELF);

        ProblemInSight negative = health(Map.of("code", List.of("negative-stock")))
                .problems()
                .rows()
                .getFirst();

        assertThat(negative.object().name()).isEqualTo("SEAL");
        assertThat(negative.object().address()).isEqualTo("/plan?item=item%3ASEAL");
        assertThat(negative.object().elsewhere()).startsWith("https://odoo.example.com/odoo/item/SEAL");
        assertThat(negative.site()).isEqualTo("WH");
        assertThat(negative.sentence()).contains("SEAL");
    }

    @Test
    void a_line_of_an_order_is_called_by_its_order_and_leads_there() {
        story.partner("Ferro").bought("SEAL", "Ferro", 5);
        story.orders.purchase(new OrderStory.Purchase(
                "PO-7", "Ferro", PurchaseState.CONFIRMED, true, "2026-02-20", List.of("5 SEAL")));
        story.orders.receive("in:7", "SEAL", "5", "2026-02-20", new PurchaseLineId("PO-7:0"));

        assertThat(health(Map.of("code", List.of("order-in-the-past")))
                        .problems()
                        .rows())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.object().name()).isEqualTo("PO-7");
                    assertThat(problem.object().address()).isEqualTo("/purchases?order=purchase%3APO-7");
                });
    }

    @Test
    void the_address_says_which_problems_are_shown() {
        story.stock("SEAL", "-2", PlantStory.SHELF).stock("GREASE", "-1", PlantStory.SHELF);
        long all = health(Map.of()).all();

        DataHealth grease = health(
                Map.of("code", List.of("negative-stock"), "severity", List.of("spoils"), "text", List.of("grEAse")));

        assertThat(grease.problems().total()).isEqualTo(1);
        assertThat(grease.all()).isEqualTo(all);
        assertThat(grease.filter().address(2))
                .isEqualTo("/data-health?code=negative-stock&severity=spoils&text=grEAse&page=2");
        assertThat(health(Map.of("site", List.of("site:WH"), "code", List.of("negative-stock")))
                        .problems()
                        .total())
                .isEqualTo(2);
        assertThat(health(Map.of("site", List.of("site:elsewhere"))).problems().rows())
                .isEmpty();
    }

    @Test
    void consigned_stock_stands_apart_with_its_owner_and_unit() {
        story.partner("Ferro").consigned("SEAL", "7", PlantStory.SHELF, "partner:Ferro");

        DataHealth health = health(Map.of());

        assertThat(health.consigned().rows())
                .extracting(
                        ConsignedStocks.Lying::item,
                        ConsignedStocks.Lying::place,
                        ConsignedStocks.Lying::owner,
                        lying -> lying.amount().toPlainString(),
                        ConsignedStocks.Lying::unit)
                .containsExactly(tuple("SEAL", PlantStory.SHELF, "Ferro", "7", "piece"));
    }

    @Test
    void columns_that_rest_on_defaults_tell_how_many_rows_of_how_many() {
        story.item("BOLT", "piece", org.throughline.events.ItemFact.ItemKind.STORED)
                .stock("BOLT", "1", PlantStory.SHELF);
        PlanVersion plan = PlanVersions.of(story);

        List<DefaultedColumn> columns = DefaultedColumn.of(plan.assembly());

        assertThat(columns)
                .filteredOn(column -> column.column().equals("unit_cost"))
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.rows()).isEqualTo(1);
                    assertThat(column.rowsOfTable())
                            .isEqualTo(plan.assembly().model().items().size());
                    assertThat(column.because()).containsExactly(DataProblemCode.ITEM_WITHOUT_COST);
                });
        assertThat(columns).isSortedAccordingTo((left, right) -> Long.compare(right.rows(), left.rows()));
    }

    @Test
    void while_planning_is_refused_its_problems_are_shown_and_the_older_plan_is_named() {
        DataProblem blocks = new DataProblem(
                DataProblemCode.SITE_NOT_OPENED, "site:NO", new SiteReference("site:NO"), "Nobody counted (NO).");

        DataHealth health = DataHealthPage.content(
                visit(Map.of()),
                Optional.of(PlanVersions.of(story)),
                new PlanningState.Refused(NOON, List.of(blocks)),
                ELSEWHERE,
                NOON);

        assertThat(health.refused()).isTrue();
        assertThat(health.plan())
                .hasValueSatisfying(plan -> assertThat(plan.age()).isEqualTo(Elapsed.of(Duration.ofHours(4))));
        assertThat(health.problems().rows())
                .extracting(ProblemInSight::sentence)
                .containsExactly("Nobody counted (NO).");
        assertThat(health.count(Severity.BLOCKS)).isEqualTo(1);
    }

    @Test
    void a_hub_that_knows_no_site_yet_has_nothing_to_judge() {
        DataProblem nothing = new DataProblem(DataProblemCode.NO_SITE, "", SiteReference.NONE, "There is no site.");

        assertThat(first(List.of(nothing)).waiting()).isTrue();
        DataProblem twice =
                new DataProblem(DataProblemCode.DOUBLE_CODE, "item:1", SiteReference.NONE, "The code stands twice.");
        assertThat(first(List.of(nothing, twice)).waiting()).isFalse();
    }

    private static DataHealth first(List<DataProblem> why) {
        PlanningState refused = new PlanningState.Refused(NOON, why);
        return DataHealthPage.content(visit(Map.of()), Optional.empty(), refused, ELSEWHERE, NOON);
    }

    @Test
    void a_long_list_is_cut_into_pages_and_a_page_too_far_is_the_last() {
        for (int number = 0; number < Leaf.ROWS + 20; number++) {
            story.item("BOLT-" + number).stock("BOLT-" + number, "-1", PlantStory.SHELF);
        }

        Leaf<ProblemInSight> last = health(Map.of("code", List.of("negative-stock"), "page", List.of("99")))
                .problems();

        assertThat(last.number()).isEqualTo(2);
        assertThat(last.rows()).hasSize(20);
        assertThat(last.first()).isEqualTo(101);
        assertThat(last.last()).isEqualTo(120);
    }

    private DataHealth health(Map<String, List<String>> parameters) {
        return DataHealthPage.content(
                visit(parameters), Optional.of(PlanVersions.of(story)), new PlanningState.Following(), ELSEWHERE, NOON);
    }

    private static int codes(DataHealth health, DataProblemCode code) {
        return health.codes().stream()
                .filter(kind -> kind.kind() == code)
                .mapToInt(kind -> (int) kind.problems())
                .sum();
    }

    private static Visit visit(Map<String, List<String>> parameters) {
        Account ada = new Account(
                new AccountName("ada"),
                "Ada",
                EnumSet.of(Role.PLANNER),
                Account.Standing.ACTIVE,
                false,
                1,
                new Account.LastSeen.Never());
        return new Visit(Visitor.person(ada, "127.0.0.1"), Map.of(), parameters, DataHealthPage.PARAMETERS);
    }
}
