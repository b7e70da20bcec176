package org.throughline.supply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.planning.ModelTable;

/**
 * What was found wrong while a model was made, and which fields rest on a default because of it; each once. What is
 * told again of what was kept is only pointed at, and gathered when somebody asks for all.
 */
final class Findings {

    /** Nothing was found, and nothing is told here. */
    private static final Findings NONE = new Findings();

    /** In the order in which it was told. */
    private List<Finding> told = new ArrayList<>();

    /** One thing that was found, or all that was found elsewhere. */
    private sealed interface Finding {

        record Problem(DataProblem problem) implements Finding {}

        record Mark(DefaultMark mark) implements Finding {}

        record Elsewhere(Findings others) implements Finding {}
    }

    void problem(DataProblemCode code, Object object, String text) {
        problem(new DataProblem(code, object.toString(), SiteReference.NONE, text));
    }

    void problem(DataProblemCode code, Object object, SiteId site, String text) {
        problem(new DataProblem(code, object.toString(), SiteReference.of(site), text));
    }

    void mark(ModelTable table, String row, String column, DataProblemCode because) {
        told.add(new Finding.Mark(new DefaultMark(table, row, column, because)));
    }

    void problem(DataProblem problem) {
        told.add(new Finding.Problem(problem));
    }

    /** All that was told since this was asked the last time; it is told here no more. */
    Findings take() {
        if (told.isEmpty()) {
            return NONE;
        }
        Findings taken = new Findings();
        taken.told = told;
        told = new ArrayList<>();
        return taken;
    }

    /** Tells again what was told elsewhere, in the same order; nothing more must be told there. */
    void tell(Findings others) {
        if (!others.told.isEmpty()) {
            told.add(new Finding.Elsewhere(others));
        }
    }

    List<DataProblem> problems() {
        Set<DataProblem> problems = new LinkedHashSet<>();
        gather(problems::add, _ -> {});
        return List.copyOf(problems);
    }

    List<DefaultMark> marks() {
        Set<DefaultMark> marks = new LinkedHashSet<>();
        gather(_ -> {}, marks::add);
        return List.copyOf(marks);
    }

    private void gather(Consumer<DataProblem> problems, Consumer<DefaultMark> marks) {
        for (Finding finding : told) {
            switch (finding) {
                case Finding.Problem(var problem) -> problems.accept(problem);
                case Finding.Mark(var mark) -> marks.accept(mark);
                case Finding.Elsewhere(var others) -> others.gather(problems, marks);
            }
        }
    }

    boolean block() {
        return problems().stream().anyMatch(problem -> problem.code().severity() == Severity.BLOCKS);
    }
}
