package org.throughline.trials.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.throughline.trials.repository.Repository;

/** Parses Java files with the compiler's own parser; nothing is compiled, so every file stands for itself. */
final class JavaParser {

    private JavaParser() {}

    /** The sources in the order of the paths. */
    static List<JavaSource> parse(Repository repository, List<Path> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        List<Path> files = paths.stream().map(repository.root()::resolve).toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var manager = compiler.getStandardFileManager(problems, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, problems, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Path path = repository
                        .root()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                sources.add(new JavaSource(path, repository.text(path), unit, DocTrees.instance(task)));
            }
            if (!problems.getDiagnostics().isEmpty()) {
                throw new IllegalStateException("There is Java that cannot be parsed: " + problems.getDiagnostics());
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("The Java sources cannot be read.", e);
        }
    }
}
