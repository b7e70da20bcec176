package org.throughline.modelfolder;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.planning.Compilation;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.ModelTable;
import org.throughline.planning.PlanningModel;

/** Reads a model folder whole: into a model that can be planned, or into everything that is wrong with it. */
public final class ModelFolder {

    /** What comes of reading a model folder. */
    public sealed interface Reading {

        /** CSV files of names that mean nothing to planning; a misspelt one is missed elsewhere. */
        List<String> ignored();

        /** The model is sound. */
        record Read(CompiledModel model, List<String> ignored) implements Reading {}

        /** The folder is unsound; the problems are in the order of files, lines and columns. */
        record Refused(List<ReadingProblem> problems, List<String> ignored) implements Reading {}
    }

    private static final String UNKNOWN_REFERENCE = "TL-MODEL-012";
    private static final String DUPLICATE_KEY = "TL-MODEL-011";

    private record Place(String file, int line, String column) {}

    private record Line(String file, int number) {}

    private final ModelFiles files;
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final Map<ModelTable, List<Integer>> lines = new EnumMap<>(ModelTable.class);
    private final Map<ModelTable, FileContents.Form> forms = new EnumMap<>(ModelTable.class);

    private ModelFolder(ModelFiles files) {
        this.files = files;
    }

    /**
     * Reads all tables and checks them together.
     *
     * @throws IOException where a file is there and cannot be read
     */
    public static Reading read(ModelFiles files) throws IOException {
        ModelFolder folder = new ModelFolder(files);
        PlanningModel model = folder.tables();
        return switch (folder.compile(model)) {
            case Compilation.Compiled(CompiledModel compiled) -> new Reading.Read(compiled, folder.ignored());
            case Compilation.Refused(List<ModelProblem> found) ->
                new Reading.Refused(folder.together(found), folder.ignored());
        };
    }

    private PlanningModel tables() throws IOException {
        return new PlanningModel(
                rows(TableFormats.ITEMS),
                rows(TableFormats.UOMS),
                rows(TableFormats.SITES),
                rows(TableFormats.CALENDARS),
                rows(TableFormats.CALENDAR_EXCEPTIONS),
                rows(TableFormats.ITEM_SITES),
                rows(TableFormats.BOMS),
                rows(TableFormats.BOM_LINES),
                rows(TableFormats.SUPPLIERS),
                rows(TableFormats.STOCK),
                rows(TableFormats.RECEIPTS),
                rows(TableFormats.ALLOCATIONS),
                rows(TableFormats.DEMANDS),
                rows(TableFormats.HISTORY));
    }

    private <T> List<T> rows(TableFormat<T> format) throws IOException {
        Optional<InputStream> file = files.open(format.table().fileName());
        if (file.isEmpty()) {
            return List.of();
        }
        try (InputStream bytes = file.get()) {
            FileContents<T> contents = new TableReader<>(format, problems).read(bytes);
            lines.put(format.table(), contents.lines());
            forms.put(format.table(), contents.form());
            return contents.rows();
        }
    }

    /** A model whose form is wrong is not planned, but still checked, so that all errors are told at once. */
    private Compilation compile(PlanningModel model) {
        if (problems.isEmpty()) {
            return Compilation.of(model);
        }
        return new Compilation.Refused(Compilation.problems(model));
    }

    private List<ReadingProblem> together(List<ModelProblem> found) {
        Set<Place> reported = new HashSet<>();
        Set<Line> unreadable = new HashSet<>();
        for (ReadingProblem problem : problems) {
            reported.add(new Place(problem.file(), problem.line(), problem.column()));
            unreadable.add(new Line(problem.file(), problem.line()));
        }
        for (ModelProblem problem : found) {
            boolean hasPlace = problem.row() != ModelProblem.WHOLE_TABLE;
            int line = hasPlace ? lines.getOrDefault(problem.table(), List.of()).get(problem.row()) : 0;
            String file = problem.table().fileName();
            boolean stoodIn = problem.code().equals(DUPLICATE_KEY) && unreadable.contains(new Line(file, line));
            boolean isNew = reported.add(new Place(file, line, problem.column())) || !hasPlace;
            if (isBelievable(problem) && !stoodIn && isNew) {
                problems.add(new ReadingProblem(
                        problem.code(), file, line, problem.column(), problem.text(), problem.advice()));
            }
        }
        problems.sort(Comparator.comparing(ReadingProblem::file)
                .thenComparingInt(ReadingProblem::line)
                .thenComparing(ReadingProblem::column)
                .thenComparing(ReadingProblem::text));
        return problems;
    }

    /** What only follows from a file that could not be read whole is not told: it may well be right. */
    private boolean isBelievable(ModelProblem problem) {
        boolean allRead = forms.values().stream().allMatch(FileContents.Form.INTACT::equals);
        boolean reference = problem.code().equals(UNKNOWN_REFERENCE);
        return forms.get(problem.table()) != FileContents.Form.INCOMPLETE && (allRead || !reference);
    }

    private List<String> ignored() throws IOException {
        Set<String> known = new HashSet<>();
        for (ModelTable table : ModelTable.values()) {
            known.add(table.fileName());
        }
        return files.names().stream()
                .filter(name -> name.endsWith(".csv") && !known.contains(name) && !name.startsWith("x_"))
                .toList();
    }
}
