package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordOrderProperties {

    @Property
    void records_are_in_the_order_of_kind_then_number_then_text(
            @ForAll("identities") String left, @ForAll("identities") String right) {
        Comparator<String> plain = Comparator.comparing(RecordOrderProperties::kind)
                .thenComparingInt(id -> digits(id).length())
                .thenComparing(RecordOrderProperties::digits)
                .thenComparing(Comparator.naturalOrder());

        assertThat(Integer.signum(RecordOrder.by(Function.identity()).compare(left, right)))
                .isEqualTo(Integer.signum(plain.compare(left, right)));
    }

    @Property
    void number_ten_comes_after_number_nine(@ForAll("kinds") String kind) {
        assertThat(List.of(kind + "10", kind + "9", kind + "009").stream().sorted(RecordOrder.by(Function.identity())))
                .containsExactly(kind + "009", kind + "9", kind + "10");
    }

    private static String kind(String id) {
        return id.substring(0, id.lastIndexOf(':') + 1);
    }

    private static String digits(String id) {
        String number = RecordOrder.number(id);
        return number.matches("[0-9]*") ? number.replaceFirst("^0+", "") : "";
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of("", ":", "odoo:stock.move:", "odoo:stock.move.line:", "odoo:", "other:stock.move:");
    }

    @Provide
    Arbitrary<String> identities() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.strings().withChars('0', '1', '9').ofMaxLength(5),
                Arbitraries.strings().withChars('0', '9', 'a').ofMaxLength(3));
        return Combinators.combine(kinds(), numbers).as((kind, number) -> kind + number);
    }
}
