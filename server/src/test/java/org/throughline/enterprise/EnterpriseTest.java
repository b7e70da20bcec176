package org.throughline.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.enterprise.EnterpriseStory.partner;
import static org.throughline.enterprise.EnterpriseStory.said;
import static org.throughline.events.Standing.ARCHIVED;
import static org.throughline.events.Standing.IN_USE;
import static org.throughline.events.Standing.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.Event;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.SiteId;
import org.throughline.events.Standing;
import org.throughline.events.Story;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class EnterpriseTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant BEFORE_NOON = NOON.minusSeconds(1);

    private final FollowedBook book;

    EnterpriseTest(DatabaseSettings.External settings) {
        book = new FollowedBook(settings, new EnterpriseIntake());
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void every_kind_of_fact_has_a_sample() {
        assertThat(EnterpriseStory.samples().stream().<Class<?>>map(EnterpriseFact::getClass))
                .containsExactlyInAnyOrder(
                        Stream.of(EnterpriseFact.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void what_was_said_of_each_kind_of_record_is_read_again_in_the_order_of_the_identities() {
        List<EnterpriseFact> ten = said("10", 1, IN_USE);
        List<EnterpriseFact> nine = said("9", 2, ARCHIVED);
        List<EnterpriseFact> capital = said("A", 3, IN_USE);
        List<EnterpriseFact> small = said("a", 4, IN_USE);
        happen(new Story("story").tell(small).tell(nine).tell(capital).tell(ten).events());

        assertThat(snapshot())
                .isEqualTo(EnterpriseStory.snapshot(Stream.of(ten, nine, capital, small)
                        .flatMap(List::stream)
                        .toList()));
    }

    @Test
    void an_older_statement_never_replaces_a_newer_one() {
        List<EnterpriseFact> newer = said("1", 2, IN_USE);
        happen(new Story("story")
                .tell(newer, NOON)
                .tell(said("1", 1, WITHDRAWN), BEFORE_NOON)
                .events());

        assertThat(snapshot()).isEqualTo(EnterpriseStory.snapshot(newer));
    }

    @Test
    void of_two_statements_with_the_same_time_the_later_in_the_journal_holds() {
        List<EnterpriseFact> last = said("1", 1, IN_USE);
        happen(new Story("story")
                .tell(said("1", 2, IN_USE), NOON)
                .tell(said("1", 3, WITHDRAWN), NOON)
                .tell(last, NOON)
                .events());

        assertThat(snapshot()).isEqualTo(EnterpriseStory.snapshot(last));
    }

    @Test
    void what_is_said_again_replaces_all_that_was_held_of_a_record() {
        happen(new Story("first").tell(EnterpriseStory.samples(), NOON).events());
        Map<String, List<String>> rows = book.rows();

        book.distort();
        happen(new Story("second").tell(EnterpriseStory.samples(), NOON).events());

        assertThat(book.rows()).isEqualTo(rows);
    }

    @Test
    void what_is_withdrawn_is_left_out_until_something_newer_is_said_of_it() {
        List<EnterpriseFact> again = said("1", 3, IN_USE);
        Story story = new Story("story");
        happen(story.tell(said("1", 1, IN_USE), BEFORE_NOON)
                .tell(said("1", 2, WITHDRAWN), NOON)
                .events());
        assertThat(snapshot()).isEqualTo(EnterpriseStory.snapshot(List.of()));

        happen(story.tell(said("1", 1, IN_USE), BEFORE_NOON).events());
        assertThat(snapshot()).isEqualTo(EnterpriseStory.snapshot(List.of()));

        happen(story.tell(again, NOON.plusSeconds(1)).events());
        assertThat(snapshot()).isEqualTo(EnterpriseStory.snapshot(again));
    }

    @Test
    void facts_that_arrive_twice_in_any_order_and_in_any_batches_change_nothing() {
        List<Event> events = randomEvents();
        for (int from = 0; from < events.size(); from += 7) {
            happen(events.subList(from, Math.min(from + 7, events.size())));
        }
        Map<String, List<String>> rows = book.rows();

        List<Event> again = new ArrayList<>(events);
        Collections.shuffle(again, new Random(3));
        happen(again);
        assertThat(book.rows()).isEqualTo(rows);

        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(again, random);
            assertThat(book.rowsAfter(again, random)).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void books_rebuilt_from_the_journal_are_the_same_to_the_row() {
        happen(randomEvents());

        book.rebuildInto(book.rows());
    }

    @Test
    void who_is_asked_for_by_identity_is_found_also_when_withdrawn() {
        List<EnterpriseFact> used = said("1", 1, IN_USE);
        List<EnterpriseFact> archived = said("2", 1, ARCHIVED);
        List<EnterpriseFact> withdrawn = said("3", 1, WITHDRAWN);
        happen(new Story("story").tell(used).tell(archived).tell(withdrawn).events());

        assertThat(found("1")).hasSize(5).isSubsetOf(used);
        assertThat(found("2")).hasSize(5).isSubsetOf(archived);
        assertThat(found("3")).hasSize(5).isSubsetOf(withdrawn);
    }

    @Test
    void nobody_is_found_who_was_never_described() {
        happen(new Story("story").tell(EnterpriseStory.samples()).events());

        assertThat(found("2")).isEmpty();
        Optional<EnterpriseFact.PartnerDescribed> nobody = asked(enterprise -> enterprise.partner(PartnerId.NONE));
        assertThat(nobody).isEmpty();
    }

    @Test
    void names_of_many_are_asked_for_at_once() {
        EnterpriseFact.PartnerDescribed first = partner("1", "First", IN_USE);
        EnterpriseFact.PartnerDescribed gone = partner("2", "Gone", WITHDRAWN);
        EnterpriseFact.PersonDescribed planner =
                new EnterpriseFact.PersonDescribed(new PersonId("person:1"), "Planner", IN_USE);
        happen(new Story("story").tell(List.of(first, gone, planner)).events());

        Map<PartnerId, EnterpriseFact.PartnerDescribed> partners = asked(enterprise ->
                enterprise.partners(List.of(gone.partner(), new PartnerId("partner:3"), first.partner())));
        assertThat(partners).isEqualTo(Map.of(first.partner(), first, gone.partner(), gone));
        Map<PersonId, EnterpriseFact.PersonDescribed> persons =
                asked(enterprise -> enterprise.persons(List.of(planner.person(), PersonId.NONE)));
        assertThat(persons).isEqualTo(Map.of(planner.person(), planner));
        Map<PartnerId, EnterpriseFact.PartnerDescribed> nobody = asked(enterprise -> enterprise.partners(List.of()));
        assertThat(nobody).isEmpty();
    }

    @Test
    void partners_are_searched_by_any_part_of_their_name() {
        EnterpriseFact.PartnerDescribed within = partner("1", "Alte Öl-Mühle 100%", IN_USE);
        EnterpriseFact.PartnerDescribed archived = partner("2", "Öl & Co", ARCHIVED);
        EnterpriseFact.PartnerDescribed begins = partner("3", "ÖLHANDEL", IN_USE);
        EnterpriseFact.PartnerDescribed other = partner("4", "Steel", IN_USE);
        happen(new Story("story")
                .tell(List.of(within, archived, begins, other, partner("5", "Öl", WITHDRAWN)))
                .events());

        assertThat(search(" öl ", 9)).containsExactly(begins, within, archived);
        assertThat(search("öl", 2)).containsExactly(begins, within);
        assertThat(search("%", 9)).containsExactly(within);
        assertThat(search("_", 9)).isEmpty();
        assertThat(search("", 9)).containsExactlyInAnyOrder(within, archived, begins, other);
    }

    private List<EnterpriseFact.PartnerDescribed> search(String text, int rowsMax) {
        return asked(enterprise -> enterprise.searchPartners(text, rowsMax));
    }

    /** Statements about a few records, each at a time of its own. */
    private static List<Event> randomEvents() {
        Random random = new Random(5);
        Story story = new Story("story");
        for (int round = 0; round < 12; round++) {
            Standing standing = List.of(Standing.values()).get(random.nextInt(3));
            List<EnterpriseFact> said =
                    new ArrayList<>(said(String.valueOf(random.nextInt(3)), random.nextInt(1, 9), standing));
            Collections.shuffle(said, random);
            story.tell(said);
        }
        return story.events();
    }

    /** Those of the records with this key that are found by their identity. */
    private List<EnterpriseFact> found(String key) {
        return asked(enterprise -> Stream.<Optional<? extends EnterpriseFact>>of(
                        enterprise.company(new CompanyId("company:" + key)),
                        enterprise.currency(new CurrencyId("currency:" + key)),
                        enterprise.site(new SiteId("site:" + key)),
                        enterprise.partner(new PartnerId("partner:" + key)),
                        enterprise.person(new PersonId("person:" + key)))
                .<EnterpriseFact>flatMap(Optional::stream)
                .toList());
    }

    private EnterpriseSnapshot snapshot() {
        return asked(Enterprise::snapshot);
    }

    private void happen(List<Event> events) {
        book.happen(events);
    }

    private <T> T asked(Function<Enterprise, T> question) {
        return book.ask(handle -> question.apply(new Enterprise(handle)));
    }
}
