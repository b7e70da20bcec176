package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad field of one row, and the exact sentence that it gets. */
class BadRowsTest {

    /** What other rows may refer to, and nothing else. */
    private final ModelTexts model = ModelTexts.empty()
            .with("items.csv", "item,uom", "PUMP,EA", "SEAL,EA", "OIL,G")
            .with("sites.csv", "site", "M", "N")
            .with("calendars.csv", "calendar,working_days", "week,mon tue wed thu fri")
            .with("boms.csv", "bom,parent_item", "B,PUMP")
            .with("uoms.csv", "uom,base_uom,factor", "KG,G,1000");

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            items | item,uom,unit_cost | PUMP,EA,"1,5" | unit_cost | 1,5
            items | item,uom,unit_price | PUMP,EA,1e3 | unit_price | 1e3
            item_sites | item,site,source,safety_stock | PUMP,N,buy,few | safety_stock | few
            item_sites | item,site,source,lot_size | PUMP,N,buy,1 000 | lot_size | 1 000
            item_sites | item,site,source,lot_min | PUMP,N,buy,- | lot_min | -
            item_sites | item,site,source,lot_multiple | PUMP,N,buy,x | lot_multiple | x
            item_sites | item,site,source,lot_max | PUMP,N,buy,x | lot_max | x
            item_sites | item,site,source,yield | PUMP,N,make,97% | yield | 97%
            boms | bom,parent_item,output_quantity | B,PUMP,one | output_quantity | one
            bom_lines | bom,component,quantity | B,SEAL,two | quantity | two
            bom_lines | bom,component,quantity,scrap | B,SEAL,2,5% | scrap | 5%
            suppliers | supplier,item,lot_min | ACME,SEAL,x | lot_min | x
            suppliers | supplier,item,lot_multiple | ACME,SEAL,x | lot_multiple | x
            suppliers | supplier,item,price | ACME,SEAL,x | price | x
            stock | item,site,quantity | SEAL,M,3.5.1 | quantity | 3.5.1
            receipts | receipt,item,site,due_date,quantity | PO,SEAL,M,2026-03-12,ten | quantity | ten
            allocations | receipt,item,site,need_date,quantity | MO,SEAL,M,2026-03-12,. | quantity | .
            demands | demand,item,site,due_date,quantity | SO,PUMP,M,2026-03-12,NaN | quantity | NaN
            demands | demand,item,site,due_date,quantity,unit_price | SO,PUMP,M,2026-03-12,1,£5 | unit_price | £5
            history | item,site,date,quantity | PUMP,M,2026-02-12,0x1 | quantity | 0x1
            """)
    void a_text_where_a_decimal_belongs(String file, String header, String row, String column, String value) {
        assertSays(
                "TL-MODEL-007",
                new Spoiled(file, header, row, column),
                "the value (%s) is not a decimal number".formatted(value),
                "Write it with a point and at most 6 places, such as 12.5");
    }

    @Test
    void a_decimal_of_too_many_places_or_digits() {
        String header = "demand,item,site,due_date,quantity";
        String advice = "Write it with a point and at most 6 places, such as 12.5";
        assertSays(
                "TL-MODEL-007",
                new Spoiled("demands", header, "SO,PUMP,M,2026-03-12,1.0000001", "quantity"),
                "the value (1.0000001) has more than 6 decimal places",
                advice);
        assertSays(
                "TL-MODEL-007",
                new Spoiled("demands", header, "SO,PUMP,M,2026-03-12,10000000000000", "quantity"),
                "the value (10000000000000) is too large",
                advice);
        assertSays(
                "TL-MODEL-007",
                new Spoiled("demands", header, "SO,PUMP,M,2026-03-12," + "1".repeat(50), "quantity"),
                "the value (" + "1".repeat(40) + "...) is not a decimal number",
                advice);
    }

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            boms | bom,parent_item,priority | B,PUMP,first | priority | first
            suppliers | supplier,item,priority | ACME,SEAL,1.5 | priority | 1.5
            demands | demand,item,site,due_date,quantity,priority | SO,PUMP,M,2026-03-12,1,high | priority | high
            item_sites | item,site,source,lead_time_days | PUMP,N,buy,1.5 | lead_time_days | 1.5
            item_sites | item,site,source,safety_lead_time_days | PUMP,N,buy,two | safety_lead_time_days | two
            item_sites | item,site,source,period_days | PUMP,N,buy,99999999999 | period_days | 99999999999
            bom_lines | bom,component,quantity,offset_days | B,SEAL,2,0.5 | offset_days | 0.5
            suppliers | supplier,item,lead_time_days | ACME,SEAL,5d | lead_time_days | 5d
            """)
    void a_text_where_a_whole_number_belongs(String file, String header, String row, String column, String value) {
        assertSays(
                "TL-MODEL-007",
                new Spoiled(file, header, row, column),
                "the value (%s) is not a whole number of this size".formatted(value),
                "Write digits only, such as 5");
    }

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            item_sites | item,site,source,lead_time_days        | PUMP,N,buy,-1     | lead_time_days        | -1
            item_sites | item,site,source,safety_lead_time_days | PUMP,N,buy,-1     | safety_lead_time_days | -1
            item_sites | item,site,source,period_days           | PUMP,N,buy,100001 | period_days           | 100001
            bom_lines  | bom,component,quantity,offset_days     | B,SEAL,2,-3       | offset_days           | -3
            suppliers  | supplier,item,lead_time_days           | ACME,SEAL,-1      | lead_time_days        | -1
            """)
    void days_below_zero_or_beyond_any_sense(String file, String header, String row, String column, String value) {
        assertOutOfRange(new Spoiled(file, header, row, column), value, "a whole number of days from 0 to 100000");
    }

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            boms        | bom,parent_item,output_quantity      | B,PUMP,0                  | output_quantity | 0
            boms        | bom,parent_item,output_quantity      | B,PUMP,-1                 | output_quantity | -1
            bom_lines   | bom,component,quantity               | B,SEAL,0                  | quantity        | 0
            bom_lines   | bom,component,quantity               | B,SEAL,-2                 | quantity        | -2
            receipts    | receipt,item,site,due_date,quantity  | PO,SEAL,M,2026-03-12,0    | quantity        | 0
            receipts    | receipt,item,site,due_date,quantity  | PO,SEAL,M,2026-03-12,-10  | quantity        | -10
            allocations | receipt,item,site,need_date,quantity | MO,SEAL,M,2026-03-12,0    | quantity        | 0
            allocations | receipt,item,site,need_date,quantity | MO,SEAL,M,2026-03-12,-0.5 | quantity        | -0.5
            demands     | demand,item,site,due_date,quantity   | SO,PUMP,M,2026-03-12,0    | quantity        | 0
            demands     | demand,item,site,due_date,quantity   | SO,PUMP,M,2026-03-12,-4   | quantity        | -4
            history     | item,site,date,quantity              | PUMP,M,2026-02-12,0       | quantity        | 0
            history     | item,site,date,quantity              | PUMP,M,2026-02-12,-3      | quantity        | -3
            item_sites  | item,site,source,lot_size            | PUMP,N,buy,0              | lot_size        | 0
            item_sites  | item,site,source,lot_multiple        | PUMP,N,buy,-1             | lot_multiple    | -1
            item_sites  | item,site,source,lot_max             | PUMP,N,buy,0              | lot_max         | 0
            item_sites  | item,site,source,yield               | PUMP,N,make,0             | yield           | 0
            suppliers   | supplier,item,lot_multiple           | ACME,SEAL,0               | lot_multiple    | 0
            """)
    void a_quantity_of_zero_or_less(String file, String header, String row, String column, String value) {
        assertOutOfRange(new Spoiled(file, header, row, column), value, "above zero");
    }

    @Test
    void stock_alone_may_be_zero_or_less() {
        model.with("stock.csv", "item,site,quantity", "SEAL,M,0", "SEAL,N,-3");
        assertThat(model.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            items | item,uom,unit_cost | PUMP,EA,-1 | unit_cost | -1
            items | item,uom,unit_price | PUMP,EA,-0.01 | unit_price | -0.01
            item_sites | item,site,source,safety_stock | PUMP,N,buy,-5 | safety_stock | -5
            item_sites | item,site,source,lot_min | PUMP,N,buy,-5 | lot_min | -5
            suppliers | supplier,item,lot_min | ACME,SEAL,-5 | lot_min | -5
            suppliers | supplier,item,price | ACME,SEAL,-5 | price | -5
            demands | demand,item,site,due_date,quantity,unit_price | SO,PUMP,M,2026-03-12,1,-5 | unit_price | -5
            """)
    void what_may_be_zero_but_not_less(String file, String header, String row, String column, String value) {
        assertOutOfRange(new Spoiled(file, header, row, column), value, "zero or more");
    }

    @ParameterizedTest
    @CsvSource({"1", "-0.1", "1.5"})
    void scrap_that_leaves_nothing_or_adds_something(String scrap) {
        assertOutOfRange(
                new Spoiled("bom_lines", "bom,component,quantity,scrap", "B,SEAL,2," + scrap, "scrap"),
                scrap,
                "zero or more and below 1");
    }

    @ParameterizedTest
    @CsvSource({"buy", "unplanned", "none"})
    void a_yield_where_nothing_is_made(String source) {
        assertOutOfRange(
                new Spoiled("item_sites", "item,site,source,yield", "PUMP,N," + source + ",0.97", "yield"),
                "0.97",
                "1, as nothing is made here");
    }

    @Test
    void a_yield_of_a_transfer() {
        assertOutOfRange(
                new Spoiled("item_sites", "item,site,source,yield,from_site", "PUMP,N,transfer,0.97,M", "yield"),
                "0.97",
                "1, as nothing is made here");
    }

    @ParameterizedTest
    @CsvSource({"make", "subcontract"})
    void a_yield_where_something_is_made_is_sound(String source) {
        model.with("item_sites.csv", "item,site,source,yield", "PUMP,N," + source + ",0.97");
        assertThat(model.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | -1 | 1e3 | abc | 1,000
            """)
    void a_factor_between_units_that_is_no_number_above_zero(
            String zero, String negative, String exponent, String text, String comma) {
        for (String factor : new String[] {zero, negative, exponent, text, comma}) {
            assertSays(
                    "TL-MODEL-007",
                    new Spoiled("uoms", "uom,base_uom,factor", "BOX,EA,\"" + factor + "\"", "factor"),
                    "the value (%s) is not a number above zero".formatted(factor),
                    "Write a decimal of at most 40 characters, such as 1000");
        }
    }

    @Test
    void a_factor_may_have_more_than_six_places() {
        model.with("uoms.csv", "uom,base_uom,factor", "OZ,G,28.349523125");
        assertThat(model.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            calendar_exceptions | calendar,date,working | week,03.04.2026,no | date | 03.04.2026
            boms | bom,parent_item,effective_from | B,PUMP,soon | effective_from | soon
            boms | bom,parent_item,effective_to | B,PUMP,2026-02-30 | effective_to | 2026-02-30
            bom_lines | bom,component,quantity,effective_from | B,SEAL,2,2026-3-1 | effective_from | 2026-3-1
            bom_lines | bom,component,quantity,effective_to | B,SEAL,2,20260301 | effective_to | 20260301
            receipts | receipt,item,site,due_date,quantity | PO,SEAL,M,12/03/2026,1 | due_date | 12/03/2026
            allocations | receipt,item,site,need_date,quantity | MO,SEAL,M,2026-13-01,1 | need_date | 2026-13-01
            demands | demand,item,site,due_date,quantity | SO,PUMP,M,+12026-03-12,1 | due_date | +12026-03-12
            history | item,site,date,quantity | PUMP,M,2026-02-12T00:00,3 | date | 2026-02-12T00:00
            """)
    void a_text_where_a_date_belongs(String file, String header, String row, String column, String value) {
        assertSays(
                "TL-MODEL-008",
                new Spoiled(file, header, row, column),
                "the value (%s) is not a date".formatted(value),
                "Write it as year-month-day, such as 2026-03-02");
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            item_sites | item,site,source | PUMP,N,Bad | source | make, buy, transfer, subcontract, unplanned, none
            item_sites | item,site,source,lot_rule | PUMP,N,buy,Bad | lot_rule | lot_for_lot, fixed, period
            boms | bom,parent_item,type | B,PUMP,Bad | type | normal, phantom, subcontract
            receipts | receipt,item,site,due_date,quantity,firm | PO,SEAL,M,2026-03-12,1,Bad | firm | yes, no
            demands | demand,item,site,due_date,quantity,kind | SO,PUMP,M,2026-03-12,1,Bad | kind | order, forecast
            calendar_exceptions | calendar,date,working | week,2026-04-03,Bad | working | yes, no
            """)
    void a_text_where_a_choice_belongs(String file, String header, String row, String column, String allowed) {
        assertSays(
                "TL-MODEL-009",
                new Spoiled(file, header, row, column),
                "the value (Bad) is not allowed",
                "It must be one of: " + allowed);
    }

    @Test
    void a_status_of_stock_that_is_none() {
        assertSays(
                "TL-MODEL-009",
                new Spoiled("stock", "item,site,quantity,status", "SEAL,M,3,free", "status"),
                "the value (free) is not allowed",
                "It must be one of: available, quality_hold, in_transit, subcontract, blocked");
    }

    @Test
    void a_kind_of_receipt_that_is_none() {
        assertSays(
                "TL-MODEL-009",
                new Spoiled(
                        "receipts", "receipt,item,site,due_date,quantity,kind", "PO,SEAL,M,2026-03-12,1,order", "kind"),
                "the value (order) is not allowed",
                "It must be one of: purchase, production, transfer, subcontract");
    }

    @Test
    void choices_are_written_in_small_letters() {
        model.with("receipts.csv", "receipt,item,site,due_date,quantity,firm", "PO,SEAL,M,2026-03-12,1,YES");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-009 receipts.csv line 2, column firm: the value (YES) is not allowed. "
                        + "It must be one of: yes, no.");
    }

    @Test
    void a_working_day_that_no_week_has() {
        assertSays(
                "TL-MODEL-009",
                new Spoiled("calendars", "calendar,working_days", "week,mon Tue", "working_days"),
                "the value (Tue) is not allowed",
                "It must be one of: mon, tue, wed, thu, fri, sat, sun, with spaces between");
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            items               | item,uom                            | PUMP,                | uom
            calendars           | calendar,working_days               | week,                | working_days
            calendar_exceptions | calendar,date,working               | week,2026-04-03,     | working
            item_sites          | item,site,source                    | PUMP,,buy            | site
            item_sites          | item,site,source                    | PUMP,N,              | source
            boms                | bom,parent_item                     | B,                   | parent_item
            bom_lines           | bom,component,quantity              | ,SEAL,1              | bom
            bom_lines           | bom,component,quantity              | B,SEAL,              | quantity
            suppliers           | supplier,item                       | ,SEAL                | supplier
            receipts            | receipt,item,site,due_date,quantity | ,SEAL,M,2026-03-12,1 | receipt
            demands             | demand,item,site,due_date,quantity  | SO,PUMP,M,,1         | due_date
            uoms                | uom,base_uom,factor                 | BOX,EA,              | factor
            """)
    void a_required_field_that_is_empty(String file, String header, String row, String column) {
        assertSays("TL-MODEL-006", new Spoiled(file, header, row, column), "the field is empty", "Fill it in");
    }

    @ParameterizedTest(name = "{0} {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            sites | site,calendar | M,shift | calendar | shift | calendars
            calendar_exceptions | calendar,date,working | shift,2026-04-03,no | calendar | shift | calendars
            item_sites | item,site,source | PIPE,M,buy | item | PIPE | items
            item_sites | item,site,source | PUMP,X,buy | site | X | sites
            item_sites | item,site,source,from_site | PUMP,N,transfer,X | from_site | X | sites
            boms | bom,parent_item | B,PIPE | parent_item | PIPE | items
            boms | bom,parent_item,site | B,PUMP,X | site | X | sites
            bom_lines | bom,component,quantity | C,SEAL,1 | bom | C | boms
            bom_lines | bom,component,quantity | B,PIPE,1 | component | PIPE | items
            suppliers | supplier,item | ACME,PIPE | item | PIPE | items
            suppliers | supplier,item,site | ACME,SEAL,X | site | X | sites
            stock | item,site,quantity | PIPE,M,3 | item | PIPE | items
            stock | item,site,quantity | SEAL,X,3 | site | X | sites
            receipts | receipt,item,site,due_date,quantity | PO,PIPE,M,2026-03-12,1 | item | PIPE | items
            receipts | receipt,item,site,due_date,quantity | PO,SEAL,X,2026-03-12,1 | site | X | sites
            allocations | receipt,item,site,need_date,quantity | MO,PIPE,M,2026-03-12,1 | item | PIPE | items
            allocations | receipt,item,site,need_date,quantity | MO,SEAL,X,2026-03-12,1 | site | X | sites
            demands | demand,item,site,due_date,quantity | SO,PIPE,M,2026-03-12,1 | item | PIPE | items
            demands | demand,item,site,due_date,quantity | SO,PUMP,X,2026-03-12,1 | site | X | sites
            history | item,site,date,quantity | PIPE,M,2026-02-12,3 | item | PIPE | items
            history | item,site,date,quantity | PUMP,X,2026-02-12,3 | site | X | sites
            """)
    void a_reference_to_something_that_is_not_there(
            String file, String header, String row, String column, String value, String home) {
        assertSays(
                "TL-MODEL-012",
                new Spoiled(file, header, row, column),
                "the %s (%s) is not in %s.csv".formatted(column, value, home),
                "Add it there, or correct the spelling");
    }

    @Test
    void an_allocation_may_name_a_receipt_that_is_not_there() {
        model.with("allocations.csv", "receipt,item,site,need_date,quantity", "MO-9,SEAL,M,2026-03-12,1");
        assertThat(model.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            items | item,uom | PUMP,EA | PUMP,KG | item | PUMP
            sites | site | M | M | site | M
            calendars | calendar,working_days | week,mon | week,tue | calendar | week
            item_sites | item,site,source | PUMP,M,buy | PUMP,M,make | item, site | PUMP, M
            boms | bom,parent_item | B,PUMP | B,SEAL | bom | B
            suppliers | supplier,item,site | ACME,SEAL,M | ACME,SEAL,M | supplier, item, site | ACME, SEAL, M
            suppliers | supplier,item | ACME,SEAL | ACME,SEAL | supplier, item, site | 'ACME, SEAL, '
            demands | demand,item,site,due_date,quantity | SO,PUMP,M,2026-03-12,1 | SO,SEAL,M,2026-03-12,1 | demand | SO
            """)
    void a_key_that_is_there_twice(String file, String header, String row, String again, String column, String key) {
        model.with(file + ".csv", header, row, again);
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-011 %s.csv line 3, column %s: the key (%s) is there twice. Keep one of the rows."
                                .formatted(file, column, key));
    }

    @Test
    void a_receipt_that_is_there_twice() {
        model.with(
                "receipts.csv",
                "receipt,item,site,due_date,quantity",
                "PO,SEAL,M,2026-03-12,1",
                "PO,SEAL,N,2026-03-13,2");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-011 receipts.csv line 3, column receipt: the key (PO) is there twice. "
                        + "Keep one of the rows.");
    }

    @Test
    void a_date_of_a_calendar_that_is_there_twice() {
        model.with("calendar_exceptions.csv", "calendar,date,working", "week,2026-04-03,no", "week,2026-04-03,yes");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-011 calendar_exceptions.csv line 3, column calendar, date: the key (week, "
                        + "2026-04-03) is there twice. Keep one of the rows.");
    }

    @Test
    void keys_of_several_columns_are_not_glued_together() {
        model.with("items.csv", "item,uom", "PUMP,EA", "\"A, B\",EA", "A,EA")
                .with("sites.csv", "site", "M", "\"B, M\"")
                .with("item_sites.csv", "item,site,source", "\"A, B\",M,none", "A,\"B, M\",none");
        assertThat(model.problems()).isEmpty();
    }

    @Test
    void dates_that_cannot_be_read_are_not_taken_for_the_same_day() {
        model.with("calendar_exceptions.csv", "calendar,date,working", "week,3 April,no", "week,4 April,no");
        assertThat(model.problems()).hasSize(2).allMatch(problem -> problem.startsWith("TL-MODEL-008"));
    }

    /** A file of one row, and the column of it that is wrong. */
    private record Spoiled(String file, String header, String row, String column) {}

    private void assertOutOfRange(Spoiled spoiled, String value, String right) {
        assertSays("TL-MODEL-010", spoiled, "the value (%s) is out of range".formatted(value), "It must be " + right);
    }

    private void assertSays(String code, Spoiled spoiled, String text, String advice) {
        model.with(spoiled.file() + ".csv", spoiled.header(), spoiled.row());
        assertThat(model.problems())
                .containsExactly("%s %s.csv line 2, column %s: %s. %s."
                        .formatted(code, spoiled.file(), spoiled.column(), text, advice));
    }
}
