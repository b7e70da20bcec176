package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages about interfaces are printed from what the program uses. */
class CatalogTest {

    private static final Path DOCUMENTS = Path.of(System.getProperty("throughline.root"), "docs");

    @Test
    @Tag("golden")
    void the_page_of_interfaces_is_what_the_declarations_say() throws IOException {
        compare("interfaces.md", Catalog.interfaces(Declarations.ofProduct(), Limits.standard()));
    }

    @Test
    @Tag("golden")
    void the_page_of_lifecycles_is_what_the_tables_say() throws IOException {
        compare("lifecycles.md", "# Lifecycles\n\n" + Catalog.lifecycle());
    }

    @Test
    void the_catalog_shows_of_each_interface_what_it_reads_how_often_and_what_it_refuses() {
        String page = Catalog.interfaces(Declarations.in(InterfaceSamplesTest.TEST_INTERFACES), Limits.standard());
        assertThat(page)
                .contains("## plant-moves\n\nMovements of the plant that are done become movements of stock.")
                .contains("`move`, 5 fields, where `[[\"state\",\"=\",\"done\"]]`")
                .contains("every 20s, together with all that moves, in a quiet moment")
                .contains("every 5m, in a quiet moment; the first count opens the books")
                .contains("100 rows a page; looks back 15m; all numbers compared every 1h")
                .contains("words (refused)")
                .contains("once for each company");
    }

    @Test
    void every_row_of_the_lifecycle_leads_where_it_says_and_everything_else_changes_nothing() {
        for (InterfaceState state : InterfaceState.values()) {
            for (InterfaceState.Occasion occasion : InterfaceState.Occasion.values()) {
                InterfaceState expected = InterfaceState.steps().stream()
                        .filter(step -> step.from() == state && step.on() == occasion)
                        .map(InterfaceState.Step::to)
                        .findFirst()
                        .orElse(state);
                assertThat(state.on(occasion)).isEqualTo(expected);
            }
        }
        assertThat(InterfaceState.STOPPED.on(InterfaceState.Occasion.ANSWERED)).isEqualTo(InterfaceState.STOPPED);
        assertThat(InterfaceState.steps()).doesNotHaveDuplicates();
    }

    private static void compare(String page, String printed) throws IOException {
        Path file = DOCUMENTS.resolve(page);
        if (Boolean.getBoolean("throughline.fix")) {
            Files.writeString(file, printed);
        }
        assertThat(file).hasContent(printed);
    }
}
