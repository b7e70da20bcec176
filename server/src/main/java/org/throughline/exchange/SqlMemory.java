package org.throughline.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Query;
import org.throughline.database.Batches;
import org.throughline.events.EventType;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LotId;
import org.throughline.events.OwnerId;
import org.throughline.events.StockPlace;
import org.throughline.events.UnitId;

/** The statements on what records have said, and on the places of stock that movements have touched. */
final class SqlMemory {

    private final Handle handle;

    SqlMemory(Handle handle) {
        this.handle = handle;
    }

    /** What is remembered of these records, by name. */
    Map<String, Remembered> find(String interfaceName, Collection<String> records) {
        return remembered(handle.createQuery("""
                        select record, id, stated_at, digest, present, said
                          from exchange_record
                         where interface = :interface
                           and record = any(:records)
                        """)
                .bind("interface", interfaceName)
                .bindArray("records", String.class, new ArrayList<>(records)));
    }

    /** What is remembered of every record of an interface, by name. */
    Map<String, Remembered> all(String interfaceName) {
        return remembered(handle.createQuery("""
                        select record, id, stated_at, digest, present, said
                          from exchange_record
                         where interface = :interface
                        """).bind("interface", interfaceName));
    }

    private static Map<String, Remembered> remembered(Query query) {
        return query.map((row, _) -> new Remembered(
                        row.getString("record"),
                        row.getLong("id"),
                        row.getTimestamp("stated_at").toInstant(),
                        row.getString("digest"),
                        row.getBoolean("present"),
                        Slots.read(row.getString("said"))))
                .collectToMap(Remembered::record, known -> known);
    }

    /** Numbers and times of the records that are there, by name. */
    Map<String, Stamp> present(String interfaceName) {
        Map<String, Stamp> present = new HashMap<>();
        handle.createQuery("""
                        select record, id, stated_at
                          from exchange_record
                         where interface = :interface
                           and present
                        """)
                .bind("interface", interfaceName)
                .map((row, _) -> present.put(
                        row.getString("record"),
                        new Stamp(
                                row.getLong("id"), row.getTimestamp("stated_at").toInstant())))
                .forEach(_ -> {});
        return present;
    }

    /** Whether a record of an interface is remembered. */
    boolean knows(String interfaceName) {
        return handle.createQuery("""
                        select exists (select from exchange_record where interface = :interface)
                        """)
                .bind("interface", interfaceName)
                .mapTo(Boolean.class)
                .one();
    }

    /** How many records of an interface are there beside these. */
    long presentBeside(String interfaceName, Collection<String> records) {
        return handle.createQuery("""
                        select count(*)
                          from exchange_record
                         where interface = :interface
                           and present
                           and record <> all(:records)
                        """)
                .bind("interface", interfaceName)
                .bindArray("records", String.class, new ArrayList<>(records))
                .mapTo(Long.class)
                .one();
    }

    /** How many records are there, by interface; those without any are left out. */
    Map<String, Long> counts() {
        return handle.createQuery("""
                        select interface, count(*) as records
                          from exchange_record
                         where present
                         group by interface
                        """)
                .setMapKeyColumn("interface")
                .setMapValueColumn("records")
                .collectInto(new GenericType<Map<String, Long>>() {});
    }

    /** One value of what is said and still holds, of all records of a type. */
    Set<String> values(EventType type, String field) {
        return handle.createQuery("""
                        select slot -> 'data' ->> :field as value
                          from exchange_record known
                         cross join jsonb_array_elements(known.said::jsonb) slot
                         where strpos(known.said, :type) > 0
                           and slot ->> 'type' = :type
                           and slot ->> 'gone' = 'false'
                           and slot -> 'data' ->> 'standing' <> 'WITHDRAWN'
                        """)
                .bind("type", type)
                .bind("field", field)
                .mapTo(String.class)
                .set();
    }

    /** The locations of these kinds. */
    Set<String> locations(EventType type, Collection<String> kinds) {
        return handle.createQuery("""
                        select slot -> 'data' ->> 'location' as location
                          from exchange_record known
                         cross join jsonb_array_elements(known.said::jsonb) slot
                         where strpos(known.said, :type) > 0
                           and slot ->> 'type' = :type
                           and slot ->> 'gone' = 'false'
                           and slot -> 'data' ->> 'kind' = any(:kinds)
                        """)
                .bind("type", type)
                .bindArray("kinds", String.class, new ArrayList<>(kinds))
                .mapTo(String.class)
                .set();
    }

    /** A record with what it has said. */
    private record Kept(Harvest.Key key, Remembered known, String said) {}

    void write(Map<Harvest.Key, Remembered> memory) {
        Batches batches = new Batches(handle);
        memory.forEach((key, known) ->
                batches.add("""
                insert into exchange_record (interface, record, id, stated_at, digest, present, said)
                values (:key.interfaceName, :key.record, :known.id, :known.statedAt, :known.digest, :known.present,
                        :said)
                    on conflict (interface, record) do update
                   set stated_at = excluded.stated_at, digest = excluded.digest, present = excluded.present,
                       said = excluded.said
                """, new Kept(key, known, Slots.text(known.slots().values()))));
        batches.write();
    }

    /** Has every row of an interface mapped again when it is read next. */
    void forgetRows(String interfaceName) {
        handle.createUpdate("""
                        update exchange_record
                           set digest = ''
                         where interface = :interface
                        """).bind("interface", interfaceName).execute();
    }

    /** Each balance is a record of its own, whatever else has touched its item. */
    private record Noted(Touched balance) {}

    void touch(Set<Touched> touched) {
        Batches batches = new Batches(handle);
        touched.forEach(one -> batches.add("""
                insert into exchange_touched (item, location, lot, owner, unit)
                values (:balance.item, :balance.place.location, :balance.place.lot, :balance.place.owner, :balance.unit)
                    on conflict (item, location, lot, owner) do nothing
                """, new Noted(one)));
        batches.write();
    }

    List<Touched> touched() {
        return handle.createQuery("""
                        select item, location, lot, owner, unit
                          from exchange_touched
                        """)
                .map((row, _) -> new Touched(
                        new ItemId(row.getString("item")),
                        new StockPlace(
                                new LocationId(row.getString("location")),
                                new LotId(row.getString("lot")),
                                new OwnerId(row.getString("owner"))),
                        new UnitId(row.getString("unit"))))
                .list();
    }

    void settleTouched() {
        handle.createUpdate("""
                        delete from exchange_touched
                        """).execute();
    }
}
