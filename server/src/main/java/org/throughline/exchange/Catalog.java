package org.throughline.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints for the documents which interfaces there are, what each reads and says, and how an interface can be. */
public final class Catalog {

    private Catalog() {}

    /** Every interface with what it reads, how often, under which limits, and a sample; as Markdown. */
    public static String interfaces(List<InterfaceDeclaration> declarations, Limits limits) {
        StringBuilder page = new StringBuilder("""
                # Interfaces

                This page is printed from the declarations, so it is never out of date. How an interface can be is in
                [lifecycles](lifecycles.md); what to do when one is in trouble is in [the runbooks](runbooks).

                Rows are remembered: what is unchanged is not said again, what is gone is said once more. A row that
                cannot be understood is parked in sight and holds nobody up.

                """);
        if (declarations.isEmpty()) {
            page.append("There is no interface yet.\n");
        }
        declarations.forEach(declaration -> page.append(section(declaration, limits)));
        return page.toString();
    }

    private static String section(InterfaceDeclaration declaration, Limits limits) {
        InterfaceDeclaration.Read read = declaration.read();
        return """
                ## %s

                %s

                | | |
                |---|---|
                | system | %s |
                | owner | %s |
                | reads | `%s`, %d fields, where `%s` |
                | needs | %s |
                | how | %s |
                | cadence | %s |
                | key | %s |
                | limits | %s%d rows a page; looks back %s; all numbers compared every %s |
                | samples | %s |

                """.formatted(
                        declaration.name(),
                        declaration.says(),
                        declaration.system(),
                        declaration.owner(),
                        read.model(),
                        read.fields().size(),
                        read.where(),
                        declaration.needs().isEmpty() ? "nothing special" : String.join(", ", declaration.needs()),
                        how(read),
                        cadence(read, limits),
                        key(declaration),
                        read.rows() == InterfaceDeclaration.Rows.MANY ? "many rows, begun first; " : "",
                        read.page(),
                        words(limits.overlap()),
                        words(limits.callEvery()),
                        samples(declaration));
    }

    private static String how(InterfaceDeclaration.Read read) {
        String change = switch (read.change()) {
            case InterfaceDeclaration.Change.Stamped(var field) -> "by its stamp `%s`".formatted(field);
            case InterfaceDeclaration.Change.Whole() -> "the whole table each time";
        };
        return switch (read.per()) {
            case ONCE -> change;
            case COMPANY -> change + ", once for each company";
        };
    }

    /** How often an interface is read, as the end of a sentence. */
    public static String cadence(InterfaceDeclaration.Read read, Limits limits) {
        if (read.role() == InterfaceDeclaration.Role.STOCK_COUNT) {
            return "every %s, in a quiet moment; the first count opens the books".formatted(words(limits.countEvery()));
        }
        return switch (read.group()) {
            case MASTER -> "every %s".formatted(words(limits.masterEvery()));
            case FLOW ->
                "every %s, together with all that moves, in a quiet moment".formatted(words(limits.flowEvery()))
                        + pulse(read, limits);
        };
    }

    private static String pulse(InterfaceDeclaration.Read read, Limits limits) {
        return switch (read.pulse()) {
            case NONE -> "";
            case FAST -> "; looked at every %s, so that a change is read at once".formatted(words(limits.pulseEvery()));
        };
    }

    private static String key(InterfaceDeclaration declaration) {
        return "`%s:%s:<number>:<time>:<digest>`"
                .formatted(declaration.system(), declaration.read().model());
    }

    private static String samples(InterfaceDeclaration declaration) {
        return String.join(
                ", ",
                declaration.samples().stream()
                        .map(sample -> switch (sample.expected()) {
                            case InterfaceDeclaration.Expected.Says _ -> sample.name();
                            case InterfaceDeclaration.Expected.Rejected _ -> sample.name() + " (refused)";
                        })
                        .toList());
    }

    private static String words(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** The states of an interface and what leads from one to another; as Markdown. */
    public static String lifecycle() {
        StringBuilder table = new StringBuilder("""
                ## An interface

                | from | when | to |
                |---|---|---|
                """);
        InterfaceState.steps()
                .forEach(step -> table.append("| %s | %s | %s |%n"
                        .formatted(Keys.written(step.from()), Keys.written(step.on()), Keys.written(step.to()))));
        table.append("\n```mermaid\nstateDiagram-v2\n    [*] --> awaited\n");
        InterfaceState.steps()
                .forEach(step -> table.append("    %s --> %s: %s%n"
                        .formatted(Keys.written(step.from()), Keys.written(step.to()), Keys.written(step.on()))));
        return table.append("```\n").toString();
    }
}
