package org.throughline.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.Standing.ARCHIVED;
import static org.throughline.events.Standing.IN_USE;
import static org.throughline.events.Standing.WITHDRAWN;
import static org.throughline.items.ItemsStory.item;
import static org.throughline.items.ItemsStory.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.CompanyId;
import org.throughline.events.Event;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemId;
import org.throughline.events.PersonId;
import org.throughline.events.Standing;
import org.throughline.events.Story;
import org.throughline.events.UnitId;
import org.throughline.journal.DescribedBookContract;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class ItemsTest extends DescribedBookContract<ItemFact> {

    ItemsTest(DatabaseSettings.External settings) {
        super(new FollowedBook(settings, new ItemsIntake()), ItemFact.class, ItemsStory.samples());
    }

    @Override
    protected List<ItemFact> said(String key, int times, Standing standing) {
        return ItemsStory.said(key, times, standing);
    }

    @Override
    protected ItemSnapshot snapshot() {
        return asked(Items::snapshot);
    }

    @Override
    protected ItemSnapshot snapshotOf(List<ItemFact> held) {
        return ItemsStory.snapshot(held);
    }

    @Test
    void an_item_costs_something_else_in_each_company() {
        ItemFact.ItemCostStated here = cost("company:1", 3, IN_USE);
        ItemFact.ItemCostStated there = cost("company:2", 5, IN_USE);
        ItemFact.ItemCostStated changed = cost("company:1", 4, IN_USE);
        happen(new Story("story").tell(List.of(there, here, changed)).events());

        assertThat(snapshot().costs()).containsExactly(changed, there);

        happen(new Story("end")
                .tell(List.of(cost("company:2", 5, WITHDRAWN)), NOON)
                .events());
        assertThat(snapshot().costs()).containsExactly(changed);
    }

    @Test
    void an_item_is_found_by_its_identity_also_when_withdrawn() {
        ItemFact.ItemDescribed used = item("1", "SEAL", "Seal", "", IN_USE);
        ItemFact.ItemDescribed gone = item("2", "SEAL", "Old seal", "", WITHDRAWN);
        happen(new Story("story").tell(List.of(used, gone)).events());

        assertThat(find("item:1")).contains(used);
        assertThat(find("item:2")).contains(gone);
        assertThat(find("item:3")).isEmpty();
    }

    @Test
    void names_of_many_are_asked_for_at_once() {
        ItemFact.ItemDescribed used = item("1", "SEAL", "Seal", "", IN_USE);
        ItemFact.ItemDescribed gone = item("2", "SEAL", "Old seal", "", WITHDRAWN);
        ItemFact.ItemDescribed other = item("3", "", "Other", "", IN_USE);
        ItemFact.UnitDescribed dozen = unit("dozen", "Dutzend", ARCHIVED);
        happen(new Story("story").tell(List.of(used, gone, other, dozen)).events());

        Map<ItemId, ItemFact.ItemDescribed> described =
                asked(items -> items.describe(List.of(gone.item(), new ItemId("item:4"), used.item())));
        assertThat(described).isEqualTo(Map.of(used.item(), used, gone.item(), gone));
        Map<UnitId, ItemFact.UnitDescribed> units =
                asked(items -> items.units(List.of(dozen.unit(), new UnitId("unit:none"))));
        assertThat(units).isEqualTo(Map.of(dozen.unit(), dozen));
        Map<ItemId, ItemFact.ItemDescribed> nothing = asked(items -> items.describe(List.of()));
        assertThat(nothing).isEmpty();
    }

    @Test
    void items_are_searched_by_any_part_of_their_code_name_or_barcode() {
        ItemFact.ItemDescribed named = item("1", "X-1", "Großer Öl-Filter", "4711", IN_USE);
        ItemFact.ItemDescribed coded = item("2", "öl_100%", "Lubricant", "", IN_USE);
        ItemFact.ItemDescribed scanned = item("3", "", "Pump", "xx47ÖL11", IN_USE);
        happen(new Story("story")
                .tell(List.of(named, coded, scanned, item("4", "Öl", "Öl", "Öl", WITHDRAWN)))
                .events());

        assertThat(search(" ÖL ", 9)).containsExactlyInAnyOrder(named, coded, scanned);
        assertThat(search("filter", 9)).containsExactly(named);
        assertThat(search("%", 9)).containsExactly(coded);
        assertThat(search("_", 9)).containsExactly(coded);
        assertThat(search("7ö", 9)).containsExactly(scanned);
        assertThat(search("no such thing", 9)).isEmpty();
        assertThat(search("", 9)).hasSize(3);
    }

    @Test
    void the_item_that_was_probably_meant_comes_first() {
        ItemFact.ItemDescribed archived = item("1", "SEAL", "Seal", "", ARCHIVED);
        ItemFact.ItemDescribed elsewhere = item("2", "A-SEAL", "Seal", "", IN_USE);
        ItemFact.ItemDescribed begins = item("3", "SEAL-10", "Seal", "", IN_USE);
        ItemFact.ItemDescribed exact = item("4", "Seal", "Seal", "", IN_USE);
        ItemFact.ItemDescribed scanned = item("5", "Z", "Ring", "seal", IN_USE);
        happen(new Story("story")
                .tell(List.of(archived, elsewhere, begins, exact, scanned))
                .events());

        assertThat(search("seal", 9)).containsExactly(exact, scanned, begins, elsewhere, archived);
        assertThat(search("seal", 2)).containsExactly(exact, scanned);
    }

    private static ItemFact.ItemCostStated cost(String company, int cost, Standing standing) {
        return new ItemFact.ItemCostStated(
                new ItemId("item:1"),
                new CompanyId(company),
                BigDecimal.valueOf(cost),
                new PersonId("person:" + cost),
                standing);
    }

    private Optional<ItemFact.ItemDescribed> find(String item) {
        return asked(items -> items.find(new ItemId(item)));
    }

    private List<ItemFact.ItemDescribed> search(String text, int rowsMax) {
        return asked(items -> items.search(text, rowsMax));
    }

    private void happen(List<Event> events) {
        book.happen(events);
    }

    private <T> T asked(Function<Items, T> question) {
        return book.ask(handle -> question.apply(new Items(handle)));
    }
}
