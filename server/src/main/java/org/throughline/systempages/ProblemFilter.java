package org.throughline.systempages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.pages.Addresses;
import org.throughline.pages.Parameter;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.supply.DataProblem;
import org.throughline.supply.DataProblemCode;
import org.throughline.supply.Severity;

/**
 * Which problems of the data are shown; what is empty lets everything through. It stands in the address, so that a
 * list can be sent to somebody.
 *
 * @param code of the problem, such as {@code item-without-vendor}
 * @param severity such as {@code spoils}
 * @param site the identity of the site
 * @param text that stands in the sentence or in the identity of the object, in capitals or not
 */
public record ProblemFilter(String code, String severity, String site, String text) {

    private static final Parameter CODE = Parameter.text("code", "data-health.parameter.code")
            .oneOf(Stream.of(DataProblemCode.values())
                    .map(DataProblemCode::code)
                    .toList());
    private static final Parameter SEVERITY = Parameter.text("severity", "data-health.parameter.severity")
            .oneOf(Stream.of(Severity.values()).map(InterfaceLine::word).toList());
    private static final Parameter SITE = Parameter.text("site", "data-health.parameter.site");
    private static final Parameter TEXT = Parameter.text("text", "frame.parameter.text");

    /** What is read of an address. */
    static final List<Parameter> PARAMETERS = List.of(CODE, SEVERITY, SITE, TEXT);

    static ProblemFilter of(Visit visit) {
        return new ProblemFilter(
                visit.parameter(CODE).orElse(""),
                visit.parameter(SEVERITY).orElse(""),
                visit.parameter(SITE).orElse(""),
                visit.parameter(TEXT).orElse("").strip());
    }

    boolean lets(DataProblem problem) {
        return (code.isEmpty() || problem.code().code().equals(code))
                && (severity.isEmpty()
                        || InterfaceLine.word(problem.code().severity()).equals(severity))
                && (site.isEmpty() || problem.site().value().equals(site))
                && (text.isEmpty() || has(problem.text()) || has(problem.object()));
    }

    /** Whether everything is shown. */
    public boolean letsAll() {
        return Stream.of(code, severity, site, text).allMatch(String::isEmpty);
    }

    /** The address of a page of what is shown. */
    public String address(int page) {
        String query = Stream.of(
                        part("code", code),
                        part("severity", severity),
                        part("site", site),
                        part("text", text),
                        page == 1 ? "" : part("page", String.valueOf(page)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return Station.DATA_HEALTH.path() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address with all problems of a kind. */
    public static String only(DataProblemCode kind) {
        return new ProblemFilter(kind.code(), "", "", "").address(1) + "#problems";
    }

    /** The address with all problems that are so bad. */
    public static String onlySeverity(String word) {
        return new ProblemFilter("", word, "", "").address(1) + "#problems";
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Addresses.encoded(value);
    }

    private boolean has(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
