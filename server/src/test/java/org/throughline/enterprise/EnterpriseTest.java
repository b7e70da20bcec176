package org.throughline.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.enterprise.EnterpriseStory.partner;
import static org.throughline.events.Standing.ARCHIVED;
import static org.throughline.events.Standing.IN_USE;
import static org.throughline.events.Standing.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.throughline.journal.DescribedBookContract;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class EnterpriseTest extends DescribedBookContract<EnterpriseFact> {

    EnterpriseTest(DatabaseSettings.External settings) {
        super(new FollowedBook(settings, new EnterpriseIntake()), EnterpriseFact.class, EnterpriseStory.samples());
    }

    @Override
    protected List<EnterpriseFact> said(String key, int times, Standing standing) {
        return EnterpriseStory.said(key, times, standing);
    }

    @Override
    protected EnterpriseSnapshot snapshot() {
        return asked(Enterprise::snapshot);
    }

    @Override
    protected EnterpriseSnapshot snapshotOf(List<EnterpriseFact> held) {
        return EnterpriseStory.snapshot(held);
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

    private void happen(List<Event> events) {
        book.happen(events);
    }

    private <T> T asked(Function<Enterprise, T> question) {
        return book.ask(handle -> question.apply(new Enterprise(handle)));
    }
}
