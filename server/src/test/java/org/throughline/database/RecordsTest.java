package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class RecordsTest {

    public record Tag(String value) {
        public Tag {
            if (value.isBlank()) {
                throw new IllegalArgumentException("A tag has a word.");
            }
        }
    }

    public record Weight(BigDecimal kilograms) {}

    public record Span(Tag unit, BigDecimal amount) {}

    public record Bounds(Span least, Span most) {}

    public enum Grade {
        FINE,
        COARSE
    }

    public record Sample(
            Tag tag,
            String longName,
            Span open,
            Bounds bounds,
            List<Tag> moreTags,
            Weight weight,
            Grade grade,
            DayOfWeek day,
            ZoneId zone,
            Instant seenAt,
            LocalDate madeOn,
            int rank,
            boolean blocked) {}

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Sample SAMPLE = new Sample(
            new Tag("a"),
            "Dichtring Ø 8 {\"x\"}, 'y'",
            new Span(new Tag("piece"), new BigDecimal("2.50")),
            new Bounds(
                    new Span(new Tag("gram"), BigDecimal.ZERO),
                    new Span(new Tag("gram"), new BigDecimal("12345678901234567890.000001"))),
            List.of(new Tag("z"), new Tag("a,b"), new Tag("\"quoted\""), new Tag("null"), new Tag("back\\slash")),
            new Weight(new BigDecimal("-0.1")),
            Grade.COARSE,
            DayOfWeek.SUNDAY,
            ZoneId.of("Asia/Kathmandu"),
            Instant.parse("2026-10-25T00:30:00.123456Z"),
            LocalDate.of(2026, 3, 29),
            -7,
            true);

    private static final String WRITE_SAMPLE = """
            insert into sample
                   (tag, long_name, open_amount, open_unit, bounds_least_amount, bounds_least_unit, bounds_most_amount,
                    bounds_most_unit, more_tags, weight, grade, day, zone, seen_at, made_on, rank, blocked, stated_at)
            values (:tag, :longName, :open.amount, :open.unit, :bounds.least.amount, :bounds.least.unit,
                    :bounds.most.amount, :bounds.most.unit, :moreTags, :weight, :grade, :day, :zone, :seenAt, :madeOn,
                    :rank, :blocked, :statedAt)
            """;

    private static final String WRITE_SPAN = """
            insert into span (amount, unit, stated_at)
            values (:amount, :unit, :statedAt)
                on conflict (unit) do update set amount = excluded.amount, stated_at = excluded.stated_at
             where span.stated_at <= excluded.stated_at
            """;

    private final Database database;
    private final Jdbi jdbi;

    RecordsTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), Limits.standard());
        jdbi = database.jdbi();
    }

    @BeforeEach
    void create_the_tables() {
        jdbi.useHandle(handle -> handle.execute("""
                create table sample (
                    tag text primary key, long_name text, open_amount numeric, open_unit text,
                    bounds_least_amount numeric, bounds_least_unit text, bounds_most_amount numeric,
                    bounds_most_unit text, more_tags text[], weight numeric, grade text, day text, zone text,
                    seen_at timestamptz, made_on date, rank integer, blocked boolean, stated_at timestamptz);
                create table span (amount numeric, unit text primary key, stated_at timestamptz);
                """));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_record_is_read_as_it_was_written() {
        write(SAMPLE);

        assertThat(read()).isEqualTo(SAMPLE);
    }

    @Test
    void a_list_without_elements_stays_one() {
        Sample untagged = sample(List.of(), SAMPLE.seenAt(), SAMPLE.madeOn());
        write(untagged);

        assertThat(read()).isEqualTo(untagged);
    }

    @Test
    void points_in_time_are_told_apart_when_the_clocks_show_an_hour_twice_or_not_at_all() {
        for (String instant : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:30:00Z")) {
            Sample changed = sample(SAMPLE.moreTags(), Instant.parse(instant), LocalDate.of(9999, 12, 31));
            jdbi.useHandle(handle -> handle.execute("truncate sample"));
            write(changed);

            assertThat(read()).isEqualTo(changed);
        }
    }

    @Test
    void words_are_stored_as_what_they_hold() {
        write(SAMPLE);

        assertThat(jdbi.<String, RuntimeException>withHandle(
                        handle -> handle.createQuery("""
                                select concat_ws('; ', tag, open_unit, more_tags[2], weight, grade, day, zone, made_on)
                                  from sample
                                """).mapTo(String.class).one()))
                .isEqualTo("a; piece; a,b; -0.1; COARSE; SUNDAY; Asia/Kathmandu; 2026-03-29");
    }

    @Test
    void records_are_found_by_a_word_and_by_a_list_of_words() {
        write(SAMPLE);

        assertThat(jdbi.<Optional<Tag>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select tag from sample where tag = :tag and tag = any (:tags)")
                                .bind("tag", SAMPLE.tag())
                                .bindArray("tags", Tag.class, List.of(new Tag("b"), SAMPLE.tag()))
                                .mapTo(Tag.class)
                                .findOne()))
                .contains(SAMPLE.tag());
    }

    @Test
    void a_row_that_the_record_refuses_is_an_error_that_names_it() {
        write(SAMPLE);
        jdbi.useHandle(handle -> handle.execute("update sample set open_unit = ' '"));

        assertThatThrownBy(this::read).hasMessageContainingAll("Tag", "A tag has a word.");
    }

    @Test
    void a_column_that_holds_nothing_is_an_error_and_no_default() {
        for (String column : List.of("tag", "bounds_least_unit", "more_tags", "day", "made_on")) {
            assertThatThrownBy(() -> readWithout(column)).hasMessageContainingAll(column, "holds nothing");
        }
        for (String column : List.of("rank", "blocked")) {
            assertThatThrownBy(() -> readWithout(column)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void records_are_written_in_the_order_in_which_they_were_added_each_by_its_own_statement() {
        jdbi.useTransaction(transaction -> {
            Batches batches = new Batches(transaction);
            batches.add(WRITE_SPAN, span("piece", 1), NOON);
            batches.add(WRITE_SAMPLE, SAMPLE, NOON);
            batches.add(WRITE_SPAN, span("gram", 5), NOON.plusSeconds(2));
            batches.add(WRITE_SPAN, span("piece", 2), NOON);
            batches.add(WRITE_SPAN, span("gram", 4), NOON.plusSeconds(1));
            batches.write();
            batches.add(WRITE_SPAN, span("metre", 9), NOON);
            batches.write();
        });

        assertThat(read()).isEqualTo(SAMPLE);
        assertThat(jdbi.<List<Span>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select amount, unit from span")
                                .mapTo(Span.class)
                                .list()))
                .containsExactlyInAnyOrder(span("piece", 2), span("gram", 5), span("metre", 9));
    }

    private static Span span(String unit, int amount) {
        return new Span(new Tag(unit), BigDecimal.valueOf(amount));
    }

    private static Sample sample(List<Tag> moreTags, Instant seenAt, LocalDate madeOn) {
        return new Sample(
                SAMPLE.tag(),
                SAMPLE.longName(),
                SAMPLE.open(),
                SAMPLE.bounds(),
                moreTags,
                SAMPLE.weight(),
                SAMPLE.grade(),
                SAMPLE.day(),
                SAMPLE.zone(),
                seenAt,
                madeOn,
                SAMPLE.rank(),
                SAMPLE.blocked());
    }

    private void write(Sample sample) {
        jdbi.useTransaction(transaction -> {
            Batches batches = new Batches(transaction);
            batches.add(WRITE_SAMPLE, sample, NOON);
            batches.write();
        });
    }

    private Sample read() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select tag, long_name, open_amount, open_unit, bounds_least_amount, bounds_least_unit,
                               bounds_most_amount, bounds_most_unit, more_tags, weight, grade, day, zone, seen_at,
                               made_on, rank, blocked
                          from sample
                        """).mapTo(Sample.class).one());
    }

    /** Reads the sample as if a column held nothing; the key among the columns may not, so the row is made up. */
    private Sample readWithout(String column) {
        jdbi.useHandle(handle -> handle.execute("truncate sample"));
        write(SAMPLE);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select emptied.tag, emptied.long_name, emptied.open_amount, emptied.open_unit,
                               emptied.bounds_least_amount, emptied.bounds_least_unit, emptied.bounds_most_amount,
                               emptied.bounds_most_unit, emptied.more_tags, emptied.weight, emptied.grade,
                               emptied.day, emptied.zone, emptied.seen_at, emptied.made_on, emptied.rank,
                               emptied.blocked
                          from sample
                         cross join jsonb_populate_record(
                                   null::sample, to_jsonb(sample) - :column) as emptied
                        """)
                .bind("column", column)
                .mapTo(Sample.class)
                .one());
    }
}
