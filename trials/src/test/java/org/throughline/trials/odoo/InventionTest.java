package org.throughline.trials.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.trials.odoo.InventedCompany.Bill;
import org.throughline.trials.odoo.InventedCompany.Kind;
import org.throughline.trials.odoo.InventedCompany.Line;
import org.throughline.trials.odoo.InventedCompany.Part;
import org.throughline.trials.odoo.InventedCompany.Size;
import org.throughline.trials.odoo.InventedCompany.Term;

final class InventionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Size SIZE = new Size(567, 261, 122);

    private final InventedCompany company = Invention.of(SIZE, 1, TODAY);

    @Test
    void same_seed_same_company() {
        assertThat(Invention.of(SIZE, 1, TODAY)).isEqualTo(company);
        assertThat(Invention.of(SIZE, 2, TODAY)).isNotEqualTo(company);
    }

    @Test
    void it_is_as_large_as_asked_for() {
        assertThat(company.products()).hasSize(567);
        assertThat(company.bills()).hasSize(261);
        assertThat(company.productions()).hasSize(122);
        assertThat(company.purchases()).hasSize(40);
        assertThat(company.sales()).hasSize(51);
        assertThat(company.points()).hasSize(151);
    }

    @Test
    void structures_have_three_to_eight_parts_and_stand_on_what_comes_before_them() {
        for (Bill bill : company.bills()) {
            assertThat(bill.parts()).hasSizeBetween(3, 8);
            assertThat(bill.parts()).extracting(Part::product).doesNotHaveDuplicates();
            assertThat(bill.parts()).allSatisfy(part -> {
                assertThat(part.product()).isLessThan(bill.product());
                assertThat(part.quantity()).isPositive();
            });
        }
    }

    @Test
    void structures_have_four_levels() {
        assertThat(depth(company.bills().getLast())).isGreaterThanOrEqualTo(4);
        assertThat(depth(company.bills().getFirst())).isEqualTo(1);
    }

    private int depth(Bill bill) {
        int bought = SIZE.bought();
        return 1
                + bill.parts().stream()
                        .filter(part -> part.product() >= bought)
                        .mapToInt(part -> depth(company.bills().get(part.product() - bought)))
                        .max()
                        .orElse(0);
    }

    @Test
    void there_are_kits_and_what_is_sent_out() {
        assertThat(company.bills()).extracting(Bill::kind).contains(Kind.MADE, Kind.KIT, Kind.SENT_OUT);
        assertThat(company.productions())
                .allSatisfy(order ->
                        assertThat(company.bills().get(order.bill()).kind()).isEqualTo(Kind.MADE));
    }

    @Test
    void purchases_are_of_what_the_supplier_sells() {
        company.purchases()
                .forEach(order -> assertThat(order.lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(
                                        company.products().get(line.product()).terms())
                                .extracting(Term::partner)
                                .contains(order.partner())));
    }

    @Test
    void about_three_of_five_bought_products_are_in_stock() {
        Set<Integer> kept = new HashSet<>();
        company.balances().stream()
                .filter(balance -> balance.product() < SIZE.bought())
                .forEach(balance -> kept.add(balance.product()));
        assertThat(kept.size() * 100 / SIZE.bought()).isBetween(50, 70);
    }

    @Test
    void orders_lie_in_the_sixty_days_from_today_on() {
        assertThat(company.productions())
                .allSatisfy(order -> assertThat(order.start().toLocalDate()).isBetween(TODAY, TODAY.plusDays(59)));
        assertThat(company.sales()).allSatisfy(order -> {
            assertThat(order.promised()).isBetween(TODAY, TODAY.plusDays(60));
            assertThat(order.lines())
                    .extracting(Line::quantity)
                    .allSatisfy(each -> assertThat(each).isPositive());
        });
    }

    @Test
    void it_can_be_small_but_not_without_structures() {
        assertThat(Invention.of(new Size(40, 20, 1), 7, TODAY).bills()).hasSize(20);
        assertThatThrownBy(() -> new Size(40, 21, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Size(40, 19, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_that_are_not_understood_are_refused() {
        Set<String> options = Set.of("--seed");
        String[] unknown = {"--sead", "1"};
        assertThatThrownBy(() -> new Words(unknown, options, Set.of())).hasMessageContaining("--sead");
        Words words = new Words(new String[] {"--seed", "x"}, options, Set.of());
        assertThatThrownBy(() -> words.number("--seed", 0, 1)).hasMessageContaining("(x)");
        assertThat(new Words(new String[0], options, Set.of()).number("--seed", 0, 3))
                .isEqualTo(3);
    }

    @Test
    void what_belongs_to_a_record_is_created_with_it() {
        assertThat(Writing.children(List.of("a"), name -> Map.of("name", name)))
                .containsExactly(List.of(0, 0, Map.of("name", "a")));
    }
}
