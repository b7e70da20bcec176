package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** The words of all pages, and that nothing goes without: the test of each room says what must have its text. */
public final class Wordings {

    static final Texts TEXTS = Texts.english(List.of(
            "frame",
            "today",
            "readiness",
            "work-orders",
            "plan",
            "pegging",
            "inventory",
            "purchases",
            "sales",
            "partners",
            "find",
            "scenarios",
            "promises",
            "keys",
            "accounts",
            "account",
            "data-health",
            "interfaces",
            "connect"));

    private Wordings() {}

    /** There is a text under each of these keys. */
    public static void assertSaid(List<Stream<String>> keys) {
        assertThat(keys.stream().flatMap(some -> some))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(TEXTS.of(key, 1)).isNotBlank());
    }

    /** Each column of these tables has its head. */
    public static void assertHeaded(Table<?>... tables) {
        assertSaid(List.of(
                Stream.of(tables).flatMap(table -> table.columns().stream()).map(Table.Column::head)));
    }

    /** The keys of the words of a closed list. */
    public static Stream<String> words(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + Spoken.of(value));
    }

    /** The keys of the form that narrows a list, and of the kinds of its rows. */
    public static Stream<String> kinds(String page, Listing<?> listing) {
        return Stream.of(
                        Stream.of("filter", "text"),
                        listing.choices().stream().map(Listing.Choice::name),
                        listing.kinds().stream()
                                .flatMap(
                                        kind -> Stream.of("only.", "only-says.").map(part -> part + kind.word())))
                .flatMap(words -> words)
                .map(word -> page + "." + word);
    }
}
