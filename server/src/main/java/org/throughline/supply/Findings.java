package org.throughline.supply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.planning.ModelTable;

/** What was found wrong while a model was made, and which fields rest on a default because of it; each once. */
final class Findings {

    /** Nothing was found, and nothing is told here. */
    private static final Findings NONE = new Findings();

    private final Set<DataProblem> problems = new LinkedHashSet<>();
    private final Set<DefaultMark> marks = new LinkedHashSet<>();

    void problem(DataProblemCode code, Object object, String text) {
        problems.add(new DataProblem(code, object.toString(), SiteReference.NONE, text));
    }

    void problem(DataProblemCode code, Object object, SiteId site, String text) {
        problems.add(new DataProblem(code, object.toString(), SiteReference.of(site), text));
    }

    void mark(ModelTable table, String row, String column, DataProblemCode because) {
        marks.add(new DefaultMark(table, row, column, because));
    }

    void problem(DataProblem problem) {
        problems.add(problem);
    }

    /** All that was told since this was asked the last time; it is told here no more. */
    Findings take() {
        if (problems.isEmpty() && marks.isEmpty()) {
            return NONE;
        }
        Findings taken = new Findings();
        taken.tell(this);
        problems.clear();
        marks.clear();
        return taken;
    }

    /** Tells again what was told elsewhere, in the same order. */
    void tell(Findings others) {
        problems.addAll(others.problems);
        marks.addAll(others.marks);
    }

    List<DataProblem> problems() {
        return List.copyOf(problems);
    }

    List<DefaultMark> marks() {
        return List.copyOf(marks);
    }

    boolean block() {
        return problems.stream().anyMatch(problem -> problem.code().severity() == Severity.BLOCKS);
    }
}
