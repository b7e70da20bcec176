package org.throughline.exchange;

import java.util.List;
import java.util.Map;
import org.throughline.events.EventType;
import tools.jackson.databind.JsonNode;

/**
 * An interface as its folder declares it: what is read from another system, and which facts it becomes.
 *
 * @param name the folder's name
 * @param says one sentence for people
 * @param system the other system's name, which is the source of the facts
 * @param owner who answers for it
 * @param needs what must be installed in the other system; without it the interface rests
 * @param map expression in JSONata: one row becomes the facts that it says
 * @param gone by type: expression in JSONata that turns what was said last into what is said when it no longer holds
 * @param schema what a row must be, in JSON Schema
 * @param digest changes whenever a row could become something else
 */
public record InterfaceDeclaration(
        String name,
        String says,
        String system,
        String owner,
        List<String> needs,
        Read read,
        String map,
        Map<EventType, String> gone,
        JsonNode schema,
        List<Sample> samples,
        String digest) {

    public InterfaceDeclaration {
        needs = List.copyOf(needs);
        gone = Map.copyOf(gone);
        samples = List.copyOf(samples);
    }

    /**
     * What is read, and how.
     *
     * @param where condition in the other system's language; {@code $history} in it stands for the day from which
     * history is read
     * @param with small tables read along, which the expression sees as {@code $with}
     * @param pulse whether it is looked at between readings, because a change here tells that something happened
     * @param rows how many there are in a company of some size
     * @param page rows of one question
     */
    public record Read(
            String model,
            List<String> fields,
            JsonNode where,
            Change change,
            Per per,
            Group group,
            Role role,
            Map<String, Table> with,
            Pulse pulse,
            Rows rows,
            int page) {

        public Read {
            fields = List.copyOf(fields);
            with = Map.copyOf(with);
        }
    }

    /** Whether a table is looked at between readings. */
    public enum Pulse {
        /** It is read with the others only. */
        NONE,
        /** A change in it lets all of its group be read at once. */
        FAST
    }

    /** How many rows a table has in a company of some size. */
    public enum Rows {
        /** No more than a few questions bring. */
        FEW,
        /** So many that a first reading begins with it. */
        MANY
    }

    /** How changes are noticed. */
    public sealed interface Change {

        /** By the field that holds when a row was last changed. */
        record Stamped(String field) implements Change {}

        /** By reading the whole table and comparing. */
        record Whole() implements Change {}
    }

    /** How often a table is read in one go. */
    public enum Per {
        /** Once for all companies. */
        ONCE,
        /** Once for each company, because what it says depends on the company. */
        COMPANY
    }

    /** With what it is read together. */
    public enum Group {
        /** Master data, each table by itself. */
        MASTER,
        /** What moves: all such tables together, in a quiet moment. */
        FLOW
    }

    /** What the rows are to us. */
    public enum Role {
        /** Records that say facts. */
        RECORDS,
        /** Balances of stock: they open the books, and are then compared with them. */
        STOCK_COUNT
    }

    /** A small table that is read along. */
    public record Table(String model, List<String> fields, JsonNode where) {}

    /**
     * A row with what must become of it.
     *
     * @param row as the other system gives it
     * @param with the small tables, by name
     */
    public record Sample(String name, JsonNode row, JsonNode with, Expected expected) {}

    /** What must become of a sample. */
    public sealed interface Expected {

        /** It says these facts: a list of type and data. */
        record Says(JsonNode facts) implements Expected {}

        /** It is refused at a place, with a message that contains a text. */
        record Rejected(String at, String message) implements Expected {}
    }
}
