package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.Story;

/** What every room keeps to that writes down what was last stated of each record. */
@ExtendWith(FreshDatabase.class)
public abstract class BookContract {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    private final DatabaseSettings.External settings;
    private final Consumer room;

    protected BookContract(DatabaseSettings.External settings, Consumer room) {
        this.settings = settings;
        this.room = room;
    }

    /** One statement of each kind, every component of it filled. */
    protected abstract List<? extends Content> full();

    /** Of the same records and in the same order, with everything else empty, zero, or otherwise than in the first. */
    protected abstract List<? extends Content> empty();

    /** What the room's door says of these records, in the same order. */
    protected abstract List<? extends Content> said(Handle transaction);

    @Test
    void every_kind_of_fact_is_written_and_read_again() {
        try (FollowedBook book = new FollowedBook(settings, room)) {
            tell(book, MORNING, full());
            assertThat(said(book.look())).isEqualTo(full());

            tell(book, NOON, empty());
            assertThat(said(book.look())).isEqualTo(empty());
        }
    }

    @Test
    void an_older_statement_never_replaces_a_newer_one() {
        try (FollowedBook book = new FollowedBook(settings, room)) {
            tell(book, NOON, full());
            tell(book, MORNING, empty());

            assertThat(said(book.look())).isEqualTo(full());
        }
    }

    @Test
    void of_two_statements_of_one_time_the_later_in_the_journal_holds() {
        try (FollowedBook book = new FollowedBook(settings, room)) {
            tell(book, NOON, full());
            tell(book, NOON, empty());

            assertThat(said(book.look())).isEqualTo(empty());
        }
    }

    @Test
    void one_action_may_speak_of_a_record_many_times(DatabaseSettings.External other) {
        List<Event> story = randomStory();
        try (FollowedBook little = new FollowedBook(settings, room);
                FollowedBook much = new FollowedBook(other, room)) {
            story.forEach(event -> little.happen(List.of(event)));
            much.happen(story);

            assertThat(much.rows()).isEqualTo(little.rows());
            assertThat(much.rows().values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
        }
    }

    @Test
    void facts_that_arrive_twice_change_nothing() {
        List<Event> story = randomStory();
        try (FollowedBook book = new FollowedBook(settings, room)) {
            book.happen(story);
            Map<String, List<String>> rows = book.rows();

            List<Event> again = new ArrayList<>(story);
            Collections.shuffle(again, new Random(3));
            book.happen(again);

            assertThat(book.rows()).isEqualTo(rows);
        }
    }

    @Test
    void what_is_rebuilt_from_the_journal_is_the_same_to_the_row() {
        try (FollowedBook book = new FollowedBook(settings, room)) {
            book.happen(randomStory());

            book.rebuildInto(book.rows());
        }
    }

    private static void tell(FollowedBook book, Instant time, List<? extends Content> contents) {
        book.happen(new Story("%s at %s".formatted(contents.hashCode(), time))
                .tell(contents, time)
                .events());
    }

    /** Old, new and simultaneous statements of the same few records, in no order of time. */
    private List<Event> randomStory() {
        Random random = new Random(5);
        List<Content> sayings = new ArrayList<>(full());
        sayings.addAll(empty());
        Story story = new Story("story");
        for (int told = 0; told < 100; told++) {
            Content said = told < sayings.size() ? sayings.get(told) : sayings.get(random.nextInt(sayings.size()));
            story.tell(List.of(said), MORNING.plusSeconds(random.nextInt(60)));
        }
        return story.events();
    }
}
