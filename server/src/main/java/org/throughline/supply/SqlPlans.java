package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.throughline.events.ItemId;

/** The statements that read and write the plans that are kept. */
final class SqlPlans {

    private static final String KEEP_ORDER = """
            insert into supply_order
                   (since, item, site, source, serves, quantity, start_quantity, release, due, need, receipt, supplier,
                    from_site, bill)
            values (:version, :item, :site, :source, :serves, :quantity, :startQuantity, :release, :due, :need,
                    :receipt, :supplier, :fromSite, :bill)
            """;
    private static final String END_ORDER = """
            update supply_order
               set until = :version
             where line = (select line
                             from supply_order
                            where until = 0 and since < :version and item = :item and site = :site
                              and source = :source and serves = :serves and quantity = :quantity
                              and start_quantity = :startQuantity and release = :release and due = :due
                              and need = :need and receipt = :receipt and supplier = :supplier
                              and from_site = :fromSite and bill = :bill
                            order by line
                            limit 1)
            """;
    private static final String KEEP_PROMISE = """
            insert into supply_promise (since, item, site, demand, due, quantity, promised, late_days, cause)
            values (:version, :item, :site, :demand, :due, :quantity, :promised, :lateDays, :cause)
            """;
    private static final String END_PROMISE = """
            update supply_promise
               set until = :version
             where until = 0 and since < :version and demand = :demand
            """;
    private static final String KEEP_MESSAGE = """
            insert into supply_message (since, item, site, code, reference, from_date, to_date, quantity, detail)
            values (:version, :item, :site, :code, :reference, :fromDate, :toDate, :quantity, :detail)
            """;
    private static final String END_MESSAGE = """
            update supply_message
               set until = :version
             where line = (select line
                             from supply_message
                            where until = 0 and since < :version and item = :item and site = :site and code = :code
                              and reference = :reference and from_date = :fromDate and to_date = :toDate
                              and quantity = :quantity and detail = :detail
                            order by line
                            limit 1)
            """;

    private final Handle handle;

    SqlPlans(Handle handle) {
        this.handle = handle;
    }

    Handle transaction() {
        return handle;
    }

    /** The plan that stands, as it was kept. */
    PlanRows standing() {
        return new PlanRows(
                handle.createQuery("""
                                select item, site, source, serves, quantity, start_quantity, release, due, need,
                                       receipt, supplier, from_site, bill
                                  from supply_order
                                 where until = 0
                                 order by line
                                """).mapTo(PlanRow.ProposedOrder.class).list(),
                handle.createQuery("""
                                select item, site, demand, due, quantity, promised, late_days, cause
                                  from supply_promise
                                 where until = 0
                                 order by line
                                """).mapTo(PlanRow.PromisedDate.class).list(),
                handle.createQuery("""
                                select item, site, code, reference, from_date, to_date, quantity, detail
                                  from supply_message
                                 where until = 0
                                 order by line
                                """).mapTo(PlanRow.RaisedMessage.class).list());
    }

    int newest() {
        return handle.createQuery("select coalesce(max(version), 0) from supply_plan")
                .mapTo(int.class)
                .one();
    }

    void keep(PlanRecord plan, PlanDifference difference, List<PlanChange> changes) {
        handle.createUpdate("""
                        insert into supply_plan
                               (version, position, as_of, made_at, orders, late_demands, messages, changes,
                                seconds_to_read, seconds_to_plan)
                        values (:version, :position, :asOf, :madeAt, :orders, :lateDemands, :messages, :changes,
                                :secondsToRead, :secondsToPlan)
                        """).bindMethods(plan).execute();
        write(difference.orders(), KEEP_ORDER, END_ORDER, plan.version());
        write(difference.promises(), KEEP_PROMISE, END_PROMISE, plan.version());
        write(difference.messages(), KEEP_MESSAGE, END_MESSAGE, plan.version());
        keep(plan.version(), changes);
    }

    private <R extends Record> void write(Difference<R> difference, String keep, String end, int version) {
        PreparedBatch ended = handle.prepareBatch(end);
        difference.gone().forEach(row -> add(ended, row, version));
        difference.changed().forEach(pair -> add(ended, pair.before(), version));
        execute(ended);
        PreparedBatch kept = handle.prepareBatch(keep);
        difference.fresh().forEach(row -> add(kept, row, version));
        difference.changed().forEach(pair -> add(kept, pair.after(), version));
        execute(kept);
    }

    private static void add(PreparedBatch batch, Record row, int version) {
        batch.bindMethods(row).bind("version", version).add();
    }

    private void keep(int version, List<PlanChange> changes) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into supply_change
                       (version, line, subject, kind, item, site, reference, day_before, day_after, quantity_before,
                        quantity_after, why)
                values (:version, :line, :subject, :kind, :item, :site, :reference, :dayBefore, :dayAfter,
                        :quantityBefore, :quantityAfter, :why)
                """);
        int line = 0;
        for (PlanChange change : changes) {
            line++;
            batch.bindMethods(change)
                    .bind("version", version)
                    .bind("line", line)
                    .add();
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
        batch.close();
    }

    List<PlanRecord> plans(int rowsMax) {
        return handle.createQuery("""
                        select version, position, as_of, made_at, orders, late_demands, messages, changes,
                               seconds_to_read, seconds_to_plan
                          from supply_plan
                         order by version desc
                         limit :rows
                        """)
                .bind("rows", rowsMax)
                .mapTo(PlanRecord.class)
                .list();
    }

    Optional<PlanRecord> plan(int version) {
        return handle.createQuery("""
                        select version, position, as_of, made_at, orders, late_demands, messages, changes,
                               seconds_to_read, seconds_to_plan
                          from supply_plan
                         where version = :version
                        """)
                .bind("version", version)
                .mapTo(PlanRecord.class)
                .findOne();
    }

    List<PlanChange> changes(int version, int rowsMax) {
        return handle.createQuery("""
                        select subject, kind, item, site, reference, day_before, day_after, quantity_before,
                               quantity_after, why
                          from supply_change
                         where version = :version
                         order by line
                         limit :rows
                        """)
                .bind("version", version)
                .bind("rows", rowsMax)
                .mapTo(PlanChange.class)
                .list();
    }

    List<PlanChange> changes(ItemId item, int rowsMax) {
        return handle.createQuery("""
                        select subject, kind, item, site, reference, day_before, day_after, quantity_before,
                               quantity_after, why
                          from supply_change
                         where item = :item
                         order by version desc, line
                         limit :rows
                        """)
                .bind("item", item)
                .bind("rows", rowsMax)
                .mapTo(PlanChange.class)
                .list();
    }
}
