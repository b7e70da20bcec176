package org.throughline.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements on how far interfaces have come, on parked rows, and on what people asked for. */
final class SqlInterfaces {

    private final Handle handle;

    SqlInterfaces(Handle handle) {
        this.handle = handle;
    }

    Optional<Progress> progress(String interfaceName) {
        return progress(List.of(interfaceName)).stream().findFirst();
    }

    List<Progress> progress(List<String> interfaceNames) {
        return handle.createQuery("""
                        select interface as interface_name, state, basis_declared, basis_companies, basis_history_from,
                               watermark, loaded, load_since, load_after, load_rows, load_expected,
                               load_rows_per_second, load_before, pulse_latency_millis, pulse_called_at,
                               pulse_success_at, pulse_failure_at, pulse_code, pulse_sentence, cancelled_by,
                               cancelled_at, cancelled_rows, cancelled_expected
                          from exchange_progress
                         where interface = any(:interfaces)
                        """)
                .bindArray("interfaces", String.class, interfaceNames)
                .mapTo(Progress.class)
                .list();
    }

    void write(Collection<Progress> progress) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into exchange_progress
                       (interface, state, basis_declared, basis_companies, basis_history_from, watermark, loaded,
                        load_since, load_after, load_rows, load_expected, load_rows_per_second, load_before,
                        pulse_latency_millis, pulse_called_at, pulse_success_at, pulse_failure_at, pulse_code,
                        pulse_sentence, cancelled_by, cancelled_at, cancelled_rows, cancelled_expected)
                values (:interfaceName, :state, :basis.declared, :basis.companies, :basis.historyFrom, :watermark,
                        :loaded, :load.since, :load.after, :load.rows, :load.expected, :load.rowsPerSecond,
                        :load.before, :pulse.latencyMillis, :pulse.calledAt, :pulse.successAt, :pulse.failureAt,
                        :pulse.code, :pulse.sentence, :cancelled.by, :cancelled.at, :cancelled.rows,
                        :cancelled.expected)
                    on conflict (interface) do update
                   set state = excluded.state, basis_declared = excluded.basis_declared,
                       basis_companies = excluded.basis_companies, basis_history_from = excluded.basis_history_from,
                       watermark = excluded.watermark, loaded = excluded.loaded, load_since = excluded.load_since,
                       load_after = excluded.load_after, load_rows = excluded.load_rows,
                       load_expected = excluded.load_expected, load_rows_per_second = excluded.load_rows_per_second,
                       load_before = excluded.load_before,
                       pulse_latency_millis = excluded.pulse_latency_millis,
                       pulse_called_at = excluded.pulse_called_at, pulse_success_at = excluded.pulse_success_at,
                       pulse_failure_at = excluded.pulse_failure_at, pulse_code = excluded.pulse_code,
                       pulse_sentence = excluded.pulse_sentence,
                       cancelled_by = excluded.cancelled_by, cancelled_at = excluded.cancelled_at,
                       cancelled_rows = excluded.cancelled_rows, cancelled_expected = excluded.cancelled_expected
                """);
        progress.forEach(one -> batch.bindMethods(one).add());
        batch.execute();
    }

    /** Writes rows that are parked now and takes those off that are not; one that was parked keeps its beginning. */
    void park(Map<Harvest.Key, Optional<ParkedRow>> rows) {
        PreparedBatch park = handle.prepareBatch("""
                insert into exchange_parked (interface, record, row, code, pointer, sentence, since, tried_at)
                values (:interfaceName, :record, :row::jsonb, :code, :pointer, :sentence, :since, :triedAt)
                    on conflict (interface, record) do update
                   set row = excluded.row, code = excluded.code, pointer = excluded.pointer,
                       sentence = excluded.sentence, tried_at = excluded.tried_at
                """);
        rows.values()
                .forEach(row -> row.ifPresent(parked -> park.bindMethods(parked).add()));
        if (park.size() > 0) {
            park.execute();
        }
        Map<String, List<String>> done = new HashMap<>();
        rows.forEach((key, row) -> {
            if (row.isEmpty()) {
                done.computeIfAbsent(key.interfaceName(), _ -> new ArrayList<>())
                        .add(key.record());
            }
        });
        if (!done.isEmpty()) {
            done.keySet().retainAll(parking());
            done.forEach(this::unpark);
        }
    }

    /** The interfaces of which any row is parked: mostly none. */
    private Set<String> parking() {
        return handle.createQuery("""
                        select distinct interface
                          from exchange_parked
                        """).mapTo(String.class).set();
    }

    private void unpark(String interfaceName, List<String> records) {
        handle.createUpdate("""
                        delete from exchange_parked
                         where interface = :interface
                           and record = any(:records)
                        """)
                .bind("interface", interfaceName)
                .bindArray("records", String.class, records)
                .execute();
    }

    void unparkAll(String interfaceName) {
        handle.createUpdate("""
                        delete from exchange_parked
                         where interface = :interface
                        """).bind("interface", interfaceName).execute();
    }

    List<ParkedRow> parked(String interfaceName, int rowsMax) {
        return handle.createQuery("""
                        select interface as interface_name, record, row::text as row, code, pointer, sentence, since,
                               tried_at
                          from exchange_parked
                         where interface = :interface
                         order by since, record
                         limit :rowsMax
                        """)
                .bind("interface", interfaceName)
                .bind("rowsMax", rowsMax)
                .mapTo(ParkedRow.class)
                .list();
    }

    /** How many rows are parked, by interface; those without any are left out. */
    Map<String, Long> parkedCounts() {
        return handle.createQuery("""
                        select interface, count(*) as rows
                          from exchange_parked
                         group by interface
                        """)
                .setMapKeyColumn("interface")
                .setMapValueColumn("rows")
                .collectInto(new GenericType<Map<String, Long>>() {});
    }

    /** Has parked rows read and mapped again although they did not change. */
    void forgetParked(String interfaceName) {
        handle.createUpdate("""
                        update exchange_record
                           set digest = '', stated_at = '1970-01-01T00:00:00Z'
                          from exchange_parked parked
                         where parked.interface = :interface
                           and exchange_record.interface = parked.interface
                           and exchange_record.record = parked.record
                        """).bind("interface", interfaceName).execute();
    }

    void ask(String interfaceName, Wish wish, String askedBy, Instant now) {
        handle.createUpdate("""
                        insert into exchange_request (interface, wish, asked_by, asked_at)
                        values (:interface, :wish, :askedBy, :now)
                        """)
                .bind("interface", interfaceName)
                .bind("wish", wish)
                .bind("askedBy", askedBy)
                .bind("now", now)
                .execute();
    }

    /** What is still to be done, in the order in which it was asked for. */
    List<Request> open() {
        return handle.createQuery("""
                        select request as number, interface as interface_name, wish, asked_by, asked_at
                          from exchange_request
                         where done_at is null
                         order by request
                        """).mapTo(Request.class).list();
    }

    /** The first who asked that what is read of an interface be cancelled, and whom nobody has answered. */
    Optional<Request> cancelling(String interfaceName) {
        return open().stream()
                .filter(request -> request.wish() == Wish.CANCEL)
                .filter(request -> request.interfaceName().equals(interfaceName))
                .findFirst();
    }

    void done(Request request, Instant now) {
        handle.createUpdate("""
                        update exchange_request
                           set done_at = :now
                         where request = :request
                        """)
                .bind("now", now)
                .bind("request", request.number())
                .execute();
    }
}
