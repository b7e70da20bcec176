package org.throughline.journal;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A small book for tests: adds up what was counted, item by item, and keeps each fact's number so that a second effect
 * would show.
 */
class Tally implements Consumer {

    static final ConsumerName NAME = new ConsumerName("tally");

    static void createTables(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.createScript("""
                        create table if not exists tally_item (item text primary key, total bigint not null);
                        create table if not exists tally_fact (position bigint primary key, fact text not null unique);
                        """).execute());
    }

    @Override
    public ConsumerName name() {
        return NAME;
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            transaction
                    .createUpdate("""
                            insert into tally_item (item, total)
                            values (:item, :quantity)
                                on conflict (item) do update set total = tally_item.total + excluded.total
                            """)
                    .bind("item", event.event().subject().value())
                    .bind("quantity", Facts.quantity(event))
                    .execute();
            transaction
                    .createUpdate("insert into tally_fact (position, fact) values (:position, :fact)")
                    .bind("position", event.position().value())
                    .bind("fact", event.event().id().value())
                    .execute();
        }
    }

    @Override
    public void reset(Handle transaction) {
        transaction.execute("delete from tally_item");
        transaction.execute("delete from tally_fact");
    }

    static Map<String, Long> totals(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select item, total from tally_item order by item")
                .map((row, _) -> Map.entry(row.getString("item"), row.getLong("total")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static List<String> facts(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select fact from tally_fact order by position")
                .mapTo(String.class)
                .list());
    }
}
