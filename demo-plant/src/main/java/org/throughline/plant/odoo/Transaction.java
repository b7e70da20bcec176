package org.throughline.plant.odoo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one call to Odoo, or one click in it, does to the tables. */
public final class Transaction {

    private record Undo(String model, long id, @Nullable Row before) {}

    private final Tables tables;
    private final Instant began;
    private final Deque<Undo> done = new ArrayDeque<>();

    Transaction(Tables tables, Instant began) {
        this.tables = tables;
        this.began = began;
    }

    /** The time at which it began; whatever it writes carries it. */
    public Instant began() {
        return began;
    }

    public Tables tables() {
        return tables;
    }

    public Row create(String model, Map<String, ?> values) {
        return put(model, tables.nextId(model), values);
    }

    /** Creates a record under an id of one's own, as in a recording. */
    Row put(String model, long id, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>();
        all.put("create_date", began);
        all.put("write_date", began);
        return keep(model, new Row(id, Map.of()).with(all).with(values));
    }

    public Row write(String model, long id, Map<String, ?> changes) {
        Map<String, Object> all = new HashMap<>(changes);
        all.put("write_date", began);
        return keep(model, tables.row(model, id).with(all));
    }

    /** Changes a record behind the back of Odoo's own records, as a statement in SQL does: its time stays. */
    public Row writeSilently(String model, long id, Map<String, ?> changes) {
        return keep(model, tables.row(model, id).with(changes));
    }

    /** Deletes a record; nothing anywhere says that it was there. */
    public void delete(String model, long id) {
        Row before = tables.row(model, id);
        tables.replace(model, id, null);
        done.push(new Undo(model, id, before));
    }

    private Row keep(String model, Row row) {
        done.push(new Undo(model, row.id(), tables.replace(model, row.id(), row)));
        return row;
    }

    void undo() {
        for (Undo undo : done) {
            tables.replace(undo.model(), undo.id(), undo.before());
        }
    }
}
