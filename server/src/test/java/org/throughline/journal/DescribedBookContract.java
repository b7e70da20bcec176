package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.Standing.ARCHIVED;
import static org.throughline.events.Standing.IN_USE;
import static org.throughline.events.Standing.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.Standing;
import org.throughline.events.Story;

/**
 * What holds of a book that keeps of each record what was last said of it, and leaves out what was withdrawn.
 *
 * @param <F> the facts of the book
 */
public abstract class DescribedBookContract<F extends Content> {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant BEFORE_NOON = NOON.minusSeconds(1);

    protected final FollowedBook book;
    private final Class<F> kind;
    private final List<F> samples;

    protected DescribedBookContract(FollowedBook book, Class<F> kind, List<F> samples) {
        this.book = book;
        this.kind = kind;
        this.samples = samples;
    }

    /** A statement of each kind about records with this key, which says something else each time. */
    protected abstract List<F> said(String key, int times, Standing standing);

    /** What the book's door says it holds. */
    protected abstract Record snapshot();

    /** What it must say where it holds these statements. */
    protected abstract Record snapshotOf(List<F> held);

    @AfterEach
    protected final void close() {
        book.close();
    }

    @Test
    void every_kind_of_fact_has_a_sample() {
        assertThat(samples.stream().<Class<?>>map(Content::getClass))
                .containsExactlyInAnyOrder(
                        Stream.of(kind.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void what_was_said_of_each_kind_of_record_is_read_again_in_the_order_of_the_identities() {
        List<F> ten = said("10", 1, IN_USE);
        List<F> nine = said("9", 2, ARCHIVED);
        List<F> capital = said("A", 3, IN_USE);
        List<F> small = said("a", 4, IN_USE);
        book.happen(new Story("story")
                .tell(small)
                .tell(nine)
                .tell(capital)
                .tell(ten)
                .events());

        assertThat(snapshot())
                .isEqualTo(snapshotOf(Stream.of(ten, nine, capital, small)
                        .flatMap(List::stream)
                        .toList()));
    }

    @Test
    void an_older_statement_never_replaces_a_newer_one() {
        List<F> newer = said("1", 2, IN_USE);
        book.happen(new Story("story")
                .tell(newer, NOON)
                .tell(said("1", 1, WITHDRAWN), BEFORE_NOON)
                .events());

        assertThat(snapshot()).isEqualTo(snapshotOf(newer));
    }

    @Test
    void of_two_statements_with_the_same_time_the_later_in_the_journal_holds() {
        List<F> last = said("1", 1, IN_USE);
        book.happen(new Story("story")
                .tell(said("1", 2, IN_USE), NOON)
                .tell(said("1", 3, WITHDRAWN), NOON)
                .tell(last, NOON)
                .events());

        assertThat(snapshot()).isEqualTo(snapshotOf(last));
    }

    @Test
    void what_is_said_again_replaces_all_that_was_held_of_a_record() {
        book.happen(new Story("first").tell(samples, NOON).events());
        Map<String, List<String>> rows = book.rows();

        book.distort();
        book.happen(new Story("second").tell(samples, NOON).events());

        assertThat(book.rows()).isEqualTo(rows);
    }

    @Test
    void what_is_withdrawn_is_left_out_until_something_newer_is_said_of_it() {
        List<F> again = said("1", 3, IN_USE);
        Story story = new Story("story");
        book.happen(story.tell(said("1", 1, IN_USE), BEFORE_NOON)
                .tell(said("1", 2, WITHDRAWN), NOON)
                .events());
        assertThat(snapshot()).isEqualTo(snapshotOf(List.of()));

        book.happen(story.tell(said("1", 1, IN_USE), BEFORE_NOON).events());
        assertThat(snapshot()).isEqualTo(snapshotOf(List.of()));

        book.happen(story.tell(again, NOON.plusSeconds(1)).events());
        assertThat(snapshot()).isEqualTo(snapshotOf(again));
    }

    @Test
    void facts_that_arrive_twice_in_any_order_and_in_any_batches_change_nothing() {
        List<Event> events = randomEvents();
        for (int from = 0; from < events.size(); from += 7) {
            book.happen(events.subList(from, Math.min(from + 7, events.size())));
        }
        Map<String, List<String>> rows = book.rows();

        List<Event> again = new ArrayList<>(events);
        Collections.shuffle(again, new Random(3));
        book.happen(again);
        assertThat(book.rows()).isEqualTo(rows);

        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(again, random);
            assertThat(book.rowsAfter(again, random)).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void books_rebuilt_from_the_journal_are_the_same_to_the_row() {
        book.happen(randomEvents());

        book.rebuildInto(book.rows());
    }

    /** Statements about a few records, each at a time of its own. */
    private List<Event> randomEvents() {
        Random random = new Random(5);
        Story story = new Story("story");
        for (int round = 0; round < 12; round++) {
            Standing standing = List.of(Standing.values()).get(random.nextInt(3));
            List<F> said = new ArrayList<>(said(String.valueOf(random.nextInt(3)), random.nextInt(1, 9), standing));
            Collections.shuffle(said, random);
            story.tell(said);
        }
        return story.events();
    }
}
