package org.throughline.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a page reads from behind the question mark of its address. A visit gives only what its page declares,
 * and the description of the API is made from the same declaration: the two cannot differ.
 *
 * @param name as the address says it
 * @param kind what it holds
 * @param allowed the values that mean something; empty where any may
 * @param about the key of the sentence that says what it does
 */
public record Parameter(String name, Kind kind, List<String> allowed, String about) {

    /** The order of the table of a page. */
    static final Parameter SORT = text("sort", "frame.parameter.sort");

    /** Which page of a long list. */
    public static final Parameter PAGE = number("page", "frame.parameter.page");

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** What a parameter holds. */
    public enum Kind {
        /** Words or an identity. */
        TEXT,
        /** The same, as often as somebody likes. */
        TEXTS,
        /** A whole number from 1. */
        NUMBER,
        /** A day as ISO writes it. */
        DAY
    }

    /** Words or an identity. */
    public static Parameter text(String name, String about) {
        return new Parameter(name, Kind.TEXT, List.of(), about);
    }

    /** Words or identities, as many as somebody likes. */
    public static Parameter texts(String name, String about) {
        return new Parameter(name, Kind.TEXTS, List.of(), about);
    }

    /** A whole number from 1. */
    public static Parameter number(String name, String about) {
        return new Parameter(name, Kind.NUMBER, List.of(), about);
    }

    /** A day as ISO writes it. */
    public static Parameter day(String name, String about) {
        return new Parameter(name, Kind.DAY, List.of(), about);
    }

    /** The order of this table: by each of its columns, up or down. */
    public static Parameter sortOf(Table<?> table) {
        return SORT.oneOf(table.columns().stream()
                .flatMap(column -> Stream.of(column.name(), "-" + column.name()))
                .toList());
    }

    /** The same, where only these values mean something. */
    public Parameter oneOf(List<String> values) {
        return new Parameter(name, kind, values, about);
    }
}
