package org.throughline.itempages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where boxes of a picture stand. */
class LayoutTest {

    private static final double HEIGHT = 20;
    private static final double GAP = 5;

    @Test
    void each_stands_a_column_behind_the_last_that_leads_to_it() {
        Columns columns = columns(4, lines("0-1", "1-2", "0-2", "2-3"));

        assertThat(IntStream.range(0, 4).map(columns::of)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void what_nothing_leads_to_stands_right_before_what_it_leads_to() {
        Columns columns = columns(4, lines("0-1", "1-2", "3-2"));

        assertThat(columns.of(3)).isEqualTo(1);
    }

    @Test
    void customers_stand_in_the_last_column_and_the_chosen_in_one() {
        Columns columns = new Columns(5, lines("0-1", "1-2", "3-4"), bits(1, 3), bits(2, 4));

        assertThat(IntStream.range(0, 5).map(columns::of)).containsExactly(0, 1, 2, 1, 2);
    }

    @Test
    void a_line_that_closes_a_circle_is_left_alone() {
        Columns columns = columns(3, lines("0-1", "1-2", "2-1"));

        assertThat(IntStream.range(0, 3).map(columns::of)).containsExactly(0, 1, 2);
        assertThat(columns.forward()).containsExactlyElementsOf(lines("0-1", "1-2"));
    }

    @Test
    void lines_that_would_cross_are_untangled() {
        Layout layout = new Layout(4, columns(4, lines("0-3", "1-2")), HEIGHT, GAP);

        assertThat(layout.middleOf(2) < layout.middleOf(3)).isEqualTo(layout.middleOf(1) < layout.middleOf(0));
        assertThat(layout.middleOf(0)).isCloseTo(layout.middleOf(3), within(0.5));
    }

    @Test
    void a_line_past_a_column_has_room_of_its_own_there() {
        Layout layout = new Layout(3, columns(3, lines("0-1", "1-2", "0-2")), HEIGHT, GAP);

        assertThat(layout.passingsOf(new Columns.Line(0, 2)))
                .singleElement()
                .satisfies(passing ->
                        assertThat(Math.abs(passing - layout.middleOf(1))).isGreaterThanOrEqualTo(HEIGHT / 2 + GAP));
    }

    /** Two hundred boxes in six columns, linked at random. */
    @Test
    void no_box_ever_lies_over_another() {
        Random chance = new Random(7);
        int count = 200;
        List<Columns.Line> lines = new ArrayList<>();
        for (int box = 10; box < count; box++) {
            lines.add(new Columns.Line(chance.nextInt(box / 2), box));
            lines.add(new Columns.Line(chance.nextInt(box), box));
        }
        Columns columns = columns(count, lines.stream().distinct().toList());
        Layout layout = new Layout(count, columns, HEIGHT, GAP);

        for (int column = 0; column < columns.count(); column++) {
            int here = column;
            double[] middles = IntStream.range(0, count)
                    .filter(box -> columns.of(box) == here)
                    .mapToDouble(layout::middleOf)
                    .sorted()
                    .toArray();
            for (int at = 1; at < middles.length; at++) {
                assertThat(middles[at] - middles[at - 1]).isGreaterThanOrEqualTo(HEIGHT + GAP - 0.001);
            }
            assertThat(Arrays.stream(middles).min().orElse(HEIGHT)).isGreaterThanOrEqualTo(HEIGHT / 2 - 0.001);
            assertThat(Arrays.stream(middles).max().orElse(0))
                    .isLessThanOrEqualTo(layout.height() - HEIGHT / 2 + 0.001);
        }
    }

    @Test
    void words_are_cut_to_their_room() {
        assertThat(Lettering.cut("PO-7", 100, false)).isEqualTo("PO-7");
        assertThat(Lettering.cut("Nordwind Energie und Wasser", 104, false)).isEqualTo("Nordwind Ene…");
        assertThat(Lettering.cut("17.45 of 18 Units · Wed, 25 Nov", 118, false)).isEqualTo("17.45 of 18 Unit…");
        assertThat(Lettering.cut("▲ late · EUR 231,400", 110, true)).isEqualTo("▲ late · EUR…");
        assertThat(Lettering.cut("▲ 7 days late · EUR 9", 110, true)).isEqualTo("▲ 7 days late…");
        assertThat(Lettering.cut("231,400", 30, true)).isEqualTo("…");
        assertThat(Lettering.cut("Nordwind Energie und Wasser", 100, true))
                .hasSizeLessThan(17)
                .endsWith("…");
    }

    @Test
    void names_that_are_numbered_keep_their_end() {
        assertThat(Lettering.cutInside("PO-7", 102, true)).isEqualTo("PO-7");
        assertThat(Lettering.cutInside("GHENT/MO/00064", 102, true))
                .startsWith("G")
                .endsWith("…00064");
    }

    private static Columns columns(int count, List<Columns.Line> lines) {
        return new Columns(count, lines, new BitSet(), new BitSet());
    }

    private static BitSet bits(int... numbers) {
        BitSet bits = new BitSet();
        Arrays.stream(numbers).forEach(bits::set);
        return bits;
    }

    private static List<Columns.Line> lines(String... told) {
        return Arrays.stream(told)
                .map(line -> line.split("-", 2))
                .map(ends -> new Columns.Line(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}
