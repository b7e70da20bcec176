package org.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.planning.Change;
import org.throughline.planning.Inquiry;
import org.throughline.planning.LivePlan;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.Quote;
import org.throughline.planning.Quote.SafetyStockUse;
import org.throughline.values.Micros;

/** What can be promised, and when; today is Monday 2026-03-02, and every day works. */
class PromisingTest {

    /** From stock and scheduled receipts. */
    @Nested
    class Available {

        @Test
        void what_stock_leaves_after_customer_orders_can_be_promised() {
            Shop shop = Shop.of("""
                    buy     BIKE  5 days
                    stock   BIKE 10
                    demand  SO-1  BIKE 4  due 2026-03-06
                    """);

            assertThat(shop.available("BIKE 6 on 2026-03-03")).containsExactly("03-03 from stock 6, 6 on the day");
            assertThat(shop.available("BIKE 7 on 2026-03-03")).containsExactly("never, 6 on the day");
        }

        @Test
        void what_later_orders_need_is_not_taken_from_them() {
            Shop shop = Shop.of("""
                    buy      BIKE  5 days
                    stock    BIKE 10
                    receipt  PO-1  BIKE 5  due 2026-03-20
                    demand   SO-1  BIKE 8  due 2026-04-01
                    """);

            // 10, then 15, then 7 are left: 7 is the least of what is left today and later.
            assertThat(shop.available("BIKE 7 on 2026-03-02", "BIKE 1 on 2026-05-01"))
                    .containsExactly("03-02 from stock 7, 7 on the day", "never, 0 on the day");
        }

        @Test
        void what_is_missing_is_promised_from_the_receipts_that_come_in_the_order_of_their_days() {
            Shop shop = Shop.of("""
                    buy      BIKE  5 days
                    stock    BIKE 4
                    receipt  PO-2  BIKE 5  due 2026-03-12  supplier ACME
                    receipt  PO-1  BIKE 5  due 2026-03-20
                    """);

            assertThat(shop.available("BIKE 7 on 2026-03-03"))
                    .containsExactly("03-12 from stock 2 and PO-2 5 of ACME, 4 on the day, in parts 4 03-03, 3 03-12");
            assertThat(shop.available("BIKE 14 on 2026-03-03"))
                    .containsExactly("03-20 from stock 4 and PO-2 5 of ACME and PO-1 5, 4 on the day,"
                            + " in parts 4 03-03, 5 03-12, 5 03-20");
            assertThat(shop.available("BIKE 15 on 2026-03-13"))
                    .containsExactly("never, 9 on the day, in parts 9 03-13, 5 03-20");
        }

        @Test
        void a_receipt_counts_on_the_day_it_really_comes_and_not_at_all_where_it_never_does() {
            Shop shop = Shop.of("""
                    make        PUMP  2 days  = 2 SEAL
                    buy         SEAL  5 days
                    none        RARE
                    stock       SEAL 3
                    receipt     PO-7  SEAL 10  due 2026-03-12
                    receipt     MO-8  PUMP 2  due 2026-03-11  production
                    receipt     MO-9  PUMP 5  due 2026-03-11  production
                    allocation  MO-8  SEAL 4  needed 2026-03-06
                    allocation  MO-9  RARE 1  needed 2026-03-06
                    """);

            // The fourth seal of MO-8 comes with PO-7, 6 days late: so do its pumps.
            assertThat(shop.available("PUMP 2 on 2026-03-11")).containsExactly("03-17 from MO-8 2, 0 on the day");
            assertThat(shop.available("PUMP 3 on 2026-03-11")).containsExactly("never, 0 on the day");
        }

        @Test
        void an_overdue_receipt_and_an_overdue_order_count_today() {
            Shop shop = Shop.of("""
                    buy      BIKE  5 days
                    receipt  PO-1  BIKE 10  due 2026-02-20
                    demand   SO-1  BIKE 4  due 2026-02-25
                    """);

            assertThat(shop.available("BIKE 6 on 2026-03-02")).containsExactly("03-02 from PO-1 6, 6 on the day");
        }

        @Test
        void stock_below_zero_is_made_good_first() {
            Shop shop = Shop.of("""
                    buy      BIKE  5 days
                    stock    BIKE -3
                    receipt  PO-1  BIKE 10  due 2026-03-10
                    """);

            assertThat(shop.available("BIKE 7 on 2026-03-02")).containsExactly("03-10 from PO-1 7, 0 on the day");
            assertThat(shop.available("BIKE 8 on 2026-03-02")).containsExactly("never, 0 on the day");
        }

        @Test
        void safety_stock_is_kept_back_unless_it_is_asked_for() {
            Shop shop = Shop.of("""
                    buy    BIKE  5 days  safety stock 4
                    stock  BIKE 10
                    """);

            assertThat(shop.available("BIKE 7 on 2026-03-02")).containsExactly("never, 6 on the day");
            assertThat(shop.availableWithSafetyStock("BIKE 7 on 2026-03-02"))
                    .isEqualTo("03-02 from stock 7, 10 on the day");
        }

        @Test
        void what_is_only_expected_to_be_sold_is_not_committed() {
            Shop shop = Shop.of("""
                    buy       BIKE  5 days
                    stock     BIKE 10
                    forecast  F-1  BIKE 8  due 2026-03-10
                    """);

            assertThat(shop.available("BIKE 10 on 2026-03-10")).containsExactly("03-10 from stock 10, 10 on the day");
        }

        @Test
        void components_of_what_customers_wait_for_are_committed_but_not_those_of_safety_stock() {
            Shop shop = Shop.of("""
                    make    BIKE  2 days  = 1 FRAME
                    make    TRIKE  2 days  safety stock 3  = 1 FRAME
                    buy     FRAME  5 days
                    stock   FRAME 10
                    demand  SO-1  BIKE 4  due 2026-03-10
                    """);

            assertThat(shop.available("FRAME 6 on 2026-03-02")).containsExactly("03-02 from stock 6, 6 on the day");
            assertThat(shop.available("FRAME 7 on 2026-03-02")).containsExactly("never, 6 on the day");
        }

        @Test
        void components_owed_to_released_work_are_committed() {
            Shop shop = Shop.of("""
                    buy         FRAME  5 days
                    stock       FRAME 10
                    allocation  WO-1  FRAME 3  needed 2026-03-20
                    """);

            assertThat(shop.available("FRAME 8 on 2026-03-02")).containsExactly("never, 7 on the day");
        }

        @Test
        void what_lies_at_subcontractors_serves_them_and_nobody_else() {
            Shop shop = Shop.of("""
                    subcontract  PAINTED  2 days  = 1 FRAME
                    buy          FRAME  5 days
                    stock        FRAME 5 subcontract , FRAME 10
                    demand       SO-1  PAINTED 8  due 2026-03-10
                    """);

            // 5 of the 8 are painted from what lies there, so that 3 are taken from stock.
            assertThat(shop.available("FRAME 8 on 2026-03-02")).containsExactly("never, 7 on the day");
        }

        @Test
        void what_is_held_what_is_planned_and_what_comes_after_the_horizon_are_not_available() {
            Shop shop = Shop.of("""
                    horizon  30 days
                    buy      BIKE  5 days
                    stock    BIKE 3 quality_hold , BIKE 2 blocked
                    receipt  PO-1  BIKE 10  due 2026-04-20
                    demand   SO-1  BIKE 1  due 2026-03-10
                    """);

            assertThat(shop.live().plan().plannedOrders()).hasSize(1);
            assertThat(shop.available("BIKE 1 on 2026-04-01")).containsExactly("never, 0 on the day");
        }

        @Test
        void a_batch_never_promises_the_same_twice() {
            Shop shop = Shop.of("""
                    buy    BIKE  5 days  safety stock 1
                    stock  BIKE 11
                    """);

            assertThat(shop.available("BIKE 6 on 2026-03-02", "BIKE 6 on 2026-03-02", "BIKE 4 on 2026-03-02"))
                    .containsExactly(
                            "03-02 from stock 6, 10 on the day",
                            "never, 4 on the day",
                            "03-02 from stock 4, 4 on the day");
            assertThat(shop.available("BIKE 10 on 2026-03-02")).containsExactly("03-02 from stock 10, 10 on the day");
        }

        @Test
        void what_is_promised_for_later_is_taken_from_what_comes_later() {
            Shop shop = Shop.of("""
                    buy      BIKE  5 days
                    stock    BIKE 5
                    receipt  PO-1  BIKE 5  due 2026-03-10
                    """);

            assertThat(shop.available("BIKE 6 on 2026-03-15", "BIKE 5 on 2026-03-03", "BIKE 4 on 2026-03-03"))
                    .containsExactly(
                            "03-15 from stock 1 and PO-1 5, 10 on the day",
                            "never, 4 on the day",
                            "03-03 from stock 4, 4 on the day");
        }
    }

    /** By planning down through the structure. */
    @Nested
    class Planned {

        @Test
        void what_is_not_there_is_planned_down_to_what_is_bought() {
            Shop shop = pumps();

            Quote.Planned quote = planned(shop.promise("PUMP 4 on 2026-03-20"));

            assertThat(Shop.text(quote.asWanted())).isEqualTo("03-20");
            assertThat(Shop.newOrders(quote.asWanted())).containsExactly("P-PUMP-M-1 4 03-20", "P-SEAL-M-1 8 03-18");
            assertThat(quote.day().date()).isEqualTo(LocalDate.of(2026, 3, 20));
        }

        @Test
        void what_cannot_be_there_in_time_is_promised_for_the_day_it_can_with_the_supplies_that_hold_it() {
            // Seals take 5 days from today, pumps 2 more.
            assertThat(Shop.texts(pumps().promise("PUMP 4 on 2026-03-04")))
                    .containsExactly("wanted: 03-09 because of P-PUMP-M-1 < P-SEAL-M-1; harmless: 03-09");
        }

        @Test
        void it_says_who_would_be_later_and_offers_the_day_on_which_nobody_is() {
            Shop shop = Shop.of("""
                    buy     BIKE  20 days
                    stock   BIKE 10
                    demand  SO-1  BIKE 10  due 2026-03-10
                    """);

            assertThat(Shop.texts(shop.promise("BIKE 10 on 2026-03-04")))
                    .containsExactly("wanted: 03-04; SO-1 from 03-10 to 03-22; harmless: 03-22");
        }

        @Test
        void the_soonest_harmless_day_is_looked_for_between_the_wanted_one_and_a_fresh_supply() {
            Shop shop = Shop.of("""
                    make     BIKE  2 days  = 1 FRAME
                    buy      FRAME  30 days
                    stock    FRAME 10
                    receipt  PO-1  FRAME 10  due 2026-03-16
                    demand   SO-1  BIKE 10  due 2026-03-12
                    """);

            // A fresh frame would make a bike on 3 April; those of PO-1 make one on 18 March.
            assertThat(Shop.texts(shop.promise("BIKE 10 on 2026-03-10")))
                    .containsExactly("wanted: 03-10; SO-1 from 03-12 to 03-18; harmless: 03-18");
        }

        @Test
        void what_stands_in_stock_for_nobody_soon_is_promised_at_once_where_later_orders_can_be_supplied_anew() {
            Shop shop = Shop.of("""
                    buy     BIKE  5 days
                    stock   BIKE 10
                    demand  SO-1  BIKE 10  due 2026-06-01
                    """);

            assertThat(shop.available("BIKE 10 on 2026-03-02")).containsExactly("never, 0 on the day");
            assertThat(Shop.texts(shop.promise("BIKE 10 on 2026-03-02")))
                    .containsExactly("wanted: 03-02; harmless: 03-02");
        }

        @Test
        void safety_stock_is_used_only_where_it_is_asked_for() {
            Shop shop = Shop.of("""
                    buy    BIKE  5 days  safety stock 10
                    stock  BIKE 10
                    """);

            // Of 10 in stock 6 would be left, until a fresh bike comes on 7 March.
            Quote.Planned quote = planned(shop.promise("BIKE 4 on 2026-03-03"));

            assertThat(Shop.texts(List.of(quote))).containsExactly("wanted: 03-03; harmless: 03-07");
            assertThat(quote.asWanted().safetyStock()).isEqualTo(new SafetyStockUse(4 * Micros.ONE, false));
            assertThat(quote.harmless().orElseThrow().safetyStock()).isEqualTo(new SafetyStockUse(0, true));
            assertThat(Shop.text(quote.harmful().orElseThrow())).isEqualTo("03-06");
            assertThat(Shop.texts(List.of(shop.promiseWithSafetyStock("BIKE 4 on 2026-03-03"))))
                    .containsExactly("wanted: 03-03; harmless: 03-03");
        }

        @Test
        void safety_stock_that_lies_there_for_a_while_only_is_not_used_either() {
            Shop shop = Shop.of("""
                    buy       BIKE  20 days  safety stock 5
                    stock     BIKE 5
                    forecast  F-1  BIKE 5  due 2026-03-10
                    """);

            // What is expected to be sold uses it up from 10 March until fresh bikes come on 22 March, and not before.
            Quote.Planned quote = planned(shop.promise("BIKE 2 on 2026-03-04"));

            assertThat(Shop.texts(List.of(quote))).containsExactly("wanted: 03-04; harmless: 03-10");
            assertThat(quote.asWanted().safetyStock()).isEqualTo(new SafetyStockUse(2 * Micros.ONE, false));
            assertThat(Shop.text(quote.harmful().orElseThrow())).isEqualTo("03-09");
        }

        @Test
        void less_is_not_promised_later_than_more_because_nobody_waits_for_safety_stock() {
            Shop shop = Shop.of("""
                    make      PUMP  2 days  safety stock 4  = 1 SEAL
                    buy       SEAL  30 days
                    stock     PUMP 4
                    stock     SEAL 6
                    forecast  F-1  SEAL 6  due 2026-03-20
                    """);

            // Of 5, one is made for the customer, and the other four with it. Of 3, all are made for safety stock:
            // their seals go to the forecast, unless somebody sees to it that they do not.
            Quote.Planned more = planned(shop.promise("PUMP 5 on 2026-03-16"));
            Quote.Planned less = planned(shop.promise("PUMP 3 on 2026-03-16"));

            assertThat(Shop.texts(List.of(more, less)))
                    .containsExactly("wanted: 03-16; harmless: 03-16", "wanted: 03-16; harmless: 03-16");
            assertThat(more.asWanted().safetyStock()).isEqualTo(new SafetyStockUse(0, true));
            assertThat(less.asWanted().safetyStock()).isEqualTo(new SafetyStockUse(3 * Micros.ONE, true));
        }

        @Test
        void what_nobody_can_supply_is_never_promised_and_cannot_be_kept() {
            Quote quote = Shop.of("none RARE").promise("RARE 1 on 2026-03-10").getFirst();

            assertThat(Shop.texts(List.of(quote))).containsExactly("wanted: never; harmless: none");
            assertThat(quote.kept()).isEmpty();
        }

        @Test
        void each_answer_of_a_batch_stands_on_those_before_it() {
            Shop shop = Shop.of("""
                    buy     BIKE  20 days
                    stock   BIKE 10
                    """);

            assertThat(Shop.texts(shop.promise("BIKE 6 on 2026-03-04", "BIKE 6 on 2026-03-04", "BIKE 4 on 2026-03-03")))
                    .containsExactly(
                            "wanted: 03-04; harmless: 03-04",
                            "wanted: 03-22 because of P-BIKE-M-1; harmless: 03-22",
                            "wanted: 03-03; harmless: 03-03");
        }

        @Test
        void a_kept_quote_is_an_order_that_is_promised_as_quoted() {
            Shop shop = pumps();
            Change kept = planned(shop.promise("PUMP 4 on 2026-03-04")).kept().orElseThrow();

            shop.live().apply(List.of(kept));

            assertThat(shop.live().plan().promises()).singleElement().satisfies(promise -> {
                assertThat(promise.demand().demand()).isEqualTo("Q-1");
                assertThat(promise.promiseDate().text()).isEqualTo("2026-03-09");
                assertThat(promise.isLate()).isFalse();
            });
        }

        private Quote.Planned planned(List<Quote> quotes) {
            assertThat(quotes).singleElement().isInstanceOf(Quote.Planned.class);
            return (Quote.Planned) quotes.getFirst();
        }
    }

    /** What nobody can answer. */
    @Nested
    class Refused {

        private final LivePlan live = Shop.of("""
                make        PUMP  2 days  = 2 SEAL + 1 GREASE
                buy         SEAL  5 days
                unplanned   GREASE
                item        BELL
                demand      SO-1  PUMP 4  due 2026-03-20
                """).live();

        @Test
        void everything_that_is_wrong_is_told_with_its_place_and_what_would_be_right() {
            List<Inquiry> inquiries = List.of(
                    inquiry("Q-1", "PUMP", "2026-03-20", 1),
                    new Inquiry("Q-2", "PIPE", "X", LocalDate.of(2026, 3, 1), 0, "", 10, false),
                    inquiry("Q-3", "PUMP", "2027-03-03", 1),
                    inquiry("Q-1", "BELL", "2026-03-20", 1),
                    inquiry("SO-1", "GREASE", "2026-03-20", 1));

            List<Quote> quotes = live.promise(inquiries);

            assertThat(quotes.getFirst()).isInstanceOf(Quote.Planned.class);
            assertThat(quotes)
                    .filteredOn(Quote.Refused.class::isInstance)
                    .flatExtracting(this::texts)
                    .containsExactly(
                            "1 item: the item (PIPE) is not in items.csv",
                            "1 site: the site (X) is not in sites.csv",
                            "1 quantity: the value (0) is out of range",
                            "1 due_date: the value (2026-03-01) is out of range",
                            "2 due_date: the value (2027-03-03) is out of range",
                            "3 demand: the key (Q-1) is there twice",
                            "3 item, site: the item (BELL) is not planned at the site (M)",
                            "4 demand: the key (SO-1) is there twice",
                            "4 item, site: the item (GREASE) is not planned at the site (M)");
            assertThat(live.available(inquiries))
                    .filteredOn(Quote.Refused.class::isInstance)
                    .hasSize(4);
            assertThat(quotes.get(2).kept()).isEmpty();
        }

        private List<String> texts(Quote quote) {
            return ((Quote.Refused) quote)
                    .problems().stream()
                            .map(problem -> problem.row() + " " + problem.column() + ": " + problem.text())
                            .toList();
        }

        @Test
        void the_advice_names_the_days_that_can_be_asked_for() {
            Quote quote = live.available(List.of(inquiry("Q-1", "PUMP", "2027-03-03", 1)))
                    .getFirst();

            assertThat(((Quote.Refused) quote).problems())
                    .extracting(ModelProblem::advice)
                    .containsExactly(
                            "It must be a day from 2026-03-02, on which the plan stands, to 2027-03-02, where it ends");
        }

        private static Inquiry inquiry(String reference, String item, String day, long units) {
            return new Inquiry(reference, item, "M", LocalDate.parse(day), units * Micros.ONE, "", 10, false);
        }
    }

    private static Shop pumps() {
        return Shop.of("""
                make  PUMP  2 days  = 2 SEAL
                buy   SEAL  5 days
                """);
    }
}
