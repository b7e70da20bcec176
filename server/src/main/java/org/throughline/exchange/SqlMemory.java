package org.throughline.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
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
                        select known.record, known.id, known.stated_at, known.digest, known.present,
                               slot.type, slot.digest as slot_digest, slot.said_at, slot.times, slot.fact,
                               slot.data, slot.gone
                          from exchange_record known
                          left join exchange_slot slot
                            on slot.interface = known.interface and slot.record = known.record
                         where known.interface = :interface
                           and known.record = any(:records)
                        """)
                .bind("interface", interfaceName)
                .bindArray("records", String.class, new ArrayList<>(records)));
    }

    /** What is remembered of every record of an interface, by name. */
    Map<String, Remembered> all(String interfaceName) {
        return remembered(handle.createQuery("""
                        select known.record, known.id, known.stated_at, known.digest, known.present,
                               slot.type, slot.digest as slot_digest, slot.said_at, slot.times, slot.fact,
                               slot.data, slot.gone
                          from exchange_record known
                          left join exchange_slot slot
                            on slot.interface = known.interface and slot.record = known.record
                         where known.interface = :interface
                        """).bind("interface", interfaceName));
    }

    private static Map<String, Remembered> remembered(Query query) {
        Map<String, Remembered> heads = new HashMap<>();
        Map<String, Map<EventType, Slot>> slots = new HashMap<>();
        query.map((row, context) -> {
                    String record = row.getString("record");
                    heads.putIfAbsent(
                            record,
                            new Remembered(
                                    record,
                                    row.getLong("id"),
                                    row.getTimestamp("stated_at").toInstant(),
                                    row.getString("digest"),
                                    row.getBoolean("present"),
                                    Map.of()));
                    String type = row.getString("type");
                    if (type != null) {
                        Slot slot = new Slot(
                                new EventType(type),
                                row.getString("slot_digest"),
                                row.getTimestamp("said_at").toInstant(),
                                row.getInt("times"),
                                row.getString("fact"),
                                row.getString("data"),
                                row.getBoolean("gone"));
                        slots.computeIfAbsent(record, _ -> new HashMap<>()).put(slot.type(), slot);
                    }
                    return record;
                })
                .forEach(_ -> {});
        slots.forEach((record, known) -> heads.computeIfPresent(record, (_, head) -> head.saying(known)));
        return heads;
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
                        select data::jsonb ->> :field as value
                          from exchange_slot
                         where type = :type
                           and not gone
                           and data::jsonb ->> 'standing' <> 'WITHDRAWN'
                        """)
                .bind("type", type)
                .bind("field", field)
                .mapTo(String.class)
                .set();
    }

    /** The locations of these kinds. */
    Set<String> locations(EventType type, Collection<String> kinds) {
        return handle.createQuery("""
                        select data::jsonb ->> 'location' as location
                          from exchange_slot
                         where type = :type
                           and not gone
                           and data::jsonb ->> 'kind' = any(:kinds)
                        """)
                .bind("type", type)
                .bindArray("kinds", String.class, new ArrayList<>(kinds))
                .mapTo(String.class)
                .set();
    }

    void write(Map<Harvest.Key, Remembered> memory) {
        List<Map.Entry<Harvest.Key, Remembered>> records = List.copyOf(memory.entrySet());
        Update update = handle.createUpdate("""
                insert into exchange_record (interface, record, id, stated_at, digest, present)
                select interface, record, id, stated_at::timestamptz, digest, present
                  from unnest(:interfaces, :records, :ids, :times, :digests, :presents)
                       as fresh (interface, record, id, stated_at, digest, present)
                    on conflict (interface, record) do update
                   set stated_at = excluded.stated_at, digest = excluded.digest, present = excluded.present
                """);
        bind(
                update,
                "interfaces",
                String.class,
                records,
                entry -> entry.getKey().interfaceName());
        bind(update, "records", String.class, records, entry -> entry.getKey().record());
        bind(update, "ids", Long.class, records, entry -> entry.getValue().id());
        bind(
                update,
                "times",
                String.class,
                records,
                entry -> text(entry.getValue().statedAt()));
        bind(update, "digests", String.class, records, entry -> entry.getValue().digest());
        bind(
                update,
                "presents",
                Boolean.class,
                records,
                entry -> entry.getValue().present());
        update.execute();
        writeSlots(records.stream()
                .flatMap(entry ->
                        entry.getValue().slots().values().stream().map(slot -> Map.entry(entry.getKey(), slot)))
                .toList());
    }

    private void writeSlots(List<Map.Entry<Harvest.Key, Slot>> slots) {
        Update update = handle.createUpdate("""
                insert into exchange_slot (interface, record, type, digest, said_at, times, fact, data, gone)
                select interface, record, type, digest, said_at::timestamptz, times, fact, data, gone
                  from unnest(:interfaces, :records, :types, :digests, :saids, :times, :facts, :datas, :gones)
                       as fresh (interface, record, type, digest, said_at, times, fact, data, gone)
                    on conflict (interface, record, type) do update
                   set digest = excluded.digest, said_at = excluded.said_at, times = excluded.times,
                       fact = excluded.fact, data = excluded.data, gone = excluded.gone
                 where exchange_slot.fact <> excluded.fact
                """);
        bind(update, "interfaces", String.class, slots, entry -> entry.getKey().interfaceName());
        bind(update, "records", String.class, slots, entry -> entry.getKey().record());
        bind(
                update,
                "types",
                String.class,
                slots,
                entry -> entry.getValue().type().value());
        bind(update, "digests", String.class, slots, entry -> entry.getValue().digest());
        bind(
                update,
                "saids",
                String.class,
                slots,
                entry -> text(entry.getValue().saidAt()));
        bind(update, "times", Integer.class, slots, entry -> entry.getValue().times());
        bind(update, "facts", String.class, slots, entry -> entry.getValue().fact());
        bind(update, "datas", String.class, slots, entry -> entry.getValue().data());
        bind(update, "gones", Boolean.class, slots, entry -> entry.getValue().gone());
        update.execute();
    }

    /** Has every row of an interface mapped again when it is read next. */
    void forgetRows(String interfaceName) {
        handle.createUpdate("""
                        update exchange_record
                           set digest = ''
                         where interface = :interface
                        """).bind("interface", interfaceName).execute();
    }

    void touch(Set<Touched> touched) {
        List<Touched> places = List.copyOf(touched);
        Update update = handle.createUpdate("""
                insert into exchange_touched (item, location, lot, owner, unit)
                select item, location, lot, owner, unit
                  from unnest(:items, :locations, :lots, :owners, :units) as fresh (item, location, lot, owner, unit)
                    on conflict (item, location, lot, owner) do nothing
                """);
        bind(update, "items", String.class, places, touch -> touch.item().value());
        bind(
                update,
                "locations",
                String.class,
                places,
                touch -> touch.place().location().value());
        bind(update, "lots", String.class, places, touch -> touch.place().lot().value());
        bind(
                update,
                "owners",
                String.class,
                places,
                touch -> touch.place().owner().value());
        bind(update, "units", String.class, places, touch -> touch.unit().value());
        update.execute();
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

    private static <T, V> void bind(Update update, String name, Class<V> type, List<T> rows, Function<T, V> value) {
        update.bindArray(name, type, rows.stream().map(value).toList());
    }

    private static String text(Instant time) {
        return time.toString();
    }
}
