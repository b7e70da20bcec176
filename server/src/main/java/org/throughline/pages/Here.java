package org.throughline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a visitor is, with everything that they have chosen to see there.
 *
 * @param path of the page
 * @param parameters what stands behind the question mark
 */
public record Here(String path, Map<String, List<String>> parameters) {

    private static final String PAGE = Parameter.PAGE.name();
    private static final String COLUMNS = "columns";

    public Here {
        parameters = new LinkedHashMap<>(parameters);
        parameters.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
    }

    /** The address that shows just this. */
    public String address() {
        return address(path);
    }

    /** The same with one thing chosen otherwise, from its first page on; an empty value chooses nothing. */
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        changed.put(name, List.of(value));
        return new Here(path, changed).address();
    }

    /** The same with something beside it, such as one row in full. */
    public String beside(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new Here(path, changed).address();
    }

    /** Another page of the same list. */
    public String onPage(int page) {
        return with(PAGE, page == 1 ? "" : Integer.toString(page));
    }

    /** The same in the order that pressing the head of a column asks for. */
    public String sortedBy(String column) {
        return with(Parameter.SORT.name(), sorting().pressed(column));
    }

    /** How a column is sorted: ascending, descending or none. */
    public String direction(String column) {
        return sorting().direction(column);
    }

    /** Whether a column of the list is shown: where none is chosen, all are. */
    public boolean shows(String column) {
        return columns().isEmpty() || columns().contains(column);
    }

    /** The columns that are chosen; none where all are shown. */
    public List<String> columns() {
        return parameters.getOrDefault(COLUMNS, List.of());
    }

    /** All that is chosen but the columns: what a form that chooses these must carry along. */
    public Map<String, List<String>> besidesColumns() {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.remove(COLUMNS);
        return others;
    }

    /** A table of this page as a file, with all its rows and columns: what else is chosen here is chosen there. */
    public String file(String table, FileKind kind) {
        Map<String, List<String>> chosen = besidesColumns();
        chosen.remove(PAGE);
        return new Here(path, chosen).address(path + "/" + table + kind.ending());
    }

    /** The order that is chosen, as the address says it; empty where none is. */
    public String sort() {
        return parameters.getOrDefault(Parameter.SORT.name(), List.of("")).getFirst();
    }

    private Sorting sorting() {
        return Sorting.of(sort());
    }

    private String address(String to) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + Addresses.encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? to : to + "?" + query;
    }
}
