package org.throughline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that people narrow in the address: by words that a row holds, by what stands in a column, and by kind.
 *
 * @param words where the words are looked for
 * @param choices in which columns one value can be chosen, such as the site
 * @param kinds which rows call for somebody, in the order in which they are offered
 */
public record Listing<R>(
        Table<R> table, List<Function<R, String>> words, List<Choice<R>> choices, List<Kind<R>> kinds) {

    private static final Parameter TEXT = Parameter.text("text", "frame.parameter.text");
    private static final Parameter ONLY = Parameter.text("only", "frame.parameter.only");

    public Listing {
        words = List.copyOf(words);
        choices = List.copyOf(choices);
        kinds = List.copyOf(kinds);
    }

    /**
     * A column of which one value can be chosen, under this name in the address.
     *
     * @param value of a row; an ISO date of a day
     * @param isDay whether the values are days, which people read in their own way
     */
    public record Choice<R>(String name, Function<R, String> value, boolean isDay) {

        /** Of words. */
        public Choice(String name, Function<R, String> value) {
            this(name, value, false);
        }

        Parameter parameter() {
            return Parameter.text(name, "frame.parameter." + name);
        }
    }

    /** Rows of a kind, under this word in the address. */
    public record Kind<R>(String word, Predicate<R> holds) {}

    /** What it reads from behind the question mark. */
    public List<Parameter> parameters() {
        return Stream.of(
                        Stream.of(
                                TEXT, ONLY.oneOf(kinds.stream().map(Kind::word).toList())),
                        choices.stream().map(Choice::parameter),
                        Stream.of(Parameter.PAGE, Parameter.sortOf(table)))
                .flatMap(parameters -> parameters)
                .toList();
    }

    /** The same on a page that reads something more. */
    public List<Parameter> parametersAnd(Parameter more) {
        return Stream.concat(parameters().stream(), Stream.of(more)).toList();
    }

    /** What somebody wants to see of these rows, page by page. */
    public Narrowed<R> of(Rows<R> all, Visit visit) {
        List<R> wanted = wanted(all, visit);
        Map<String, String> chosen = new LinkedHashMap<>();
        Map<String, List<String>> offered = new LinkedHashMap<>();
        Stream.of(TEXT, ONLY).forEach(parameter -> chosen.put(parameter.name(), said(visit, parameter)));
        choices.forEach(choice -> {
            chosen.put(choice.name(), said(visit, choice.parameter()));
            offered.put(choice.name(), distinct(all.all(), choice.value()));
        });
        return new Narrowed<>(
                chosen,
                Leaf.of(ofKind(wanted, visit), visit.parameter(Parameter.PAGE)),
                kinds.stream()
                        .map(kind -> new Narrowed.Count(
                                kind.word(),
                                wanted.stream().filter(kind.holds()).count()))
                        .toList(),
                offered,
                choices.stream().filter(Choice::isDay).map(Choice::name).collect(Collectors.toSet()));
    }

    /** The same rows, all of them, as they are taken along. */
    public Table.Sheet sheet(Rows<R> all, Visit visit) {
        return table.sheet(ofKind(wanted(all, visit), visit).stream());
    }

    /** In the order that is asked for, of whatever kind. */
    private List<R> wanted(Rows<R> all, Visit visit) {
        String text = said(visit, TEXT).toLowerCase(Locale.ROOT);
        Stream<R> rows = all.in(Sorting.of(visit)).stream()
                .filter(row -> words.stream()
                        .anyMatch(
                                word -> word.apply(row).toLowerCase(Locale.ROOT).contains(text)));
        for (Choice<R> choice : choices) {
            String value = said(visit, choice.parameter());
            rows = value.isEmpty()
                    ? rows
                    : rows.filter(row -> choice.value().apply(row).equals(value));
        }
        return rows.toList();
    }

    /** Of a kind that nobody knows there is nothing. */
    private List<R> ofKind(List<R> rows, Visit visit) {
        String only = said(visit, ONLY);
        Predicate<R> holds = kinds.stream()
                .filter(kind -> kind.word().equals(only))
                .map(Kind::holds)
                .findFirst()
                .orElse(_ -> only.isEmpty());
        return rows.stream().filter(holds).toList();
    }

    private static String said(Visit visit, Parameter parameter) {
        return visit.parameter(parameter).orElse("").strip();
    }

    private static <R> List<String> distinct(List<R> rows, Function<R, String> value) {
        return rows.stream()
                .map(value)
                .filter(said -> !said.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
