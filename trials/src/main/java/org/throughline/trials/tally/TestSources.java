package org.throughline.trials.tally;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Finds every test that the sources of a module state, whatever its class is called and wherever it comes from. */
public final class TestSources {

    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");

    private final Map<String, Declared> declared = new HashMap<>();

    private TestSources() {}

    /** A class of the test sources; the parents are simple names, because the sources are parsed and not compiled. */
    private record Declared(String binaryName, boolean runnable, List<String> parents, List<String> tests) {

        boolean isCalled(String simpleName) {
            return ("." + binaryName).endsWith("." + simpleName) || binaryName.endsWith("$" + simpleName);
        }
    }

    /**
     * The tests under a folder of Java sources; none where there is no such folder.
     *
     * @throws IOException when a source cannot be read
     */
    public static List<TestMethod> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        TestSources sources = new TestSources();
        sources.parse(folder);
        return sources.methods();
    }

    private void parse(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var paths = Files.walk(folder);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            if (sources.isEmpty()) {
                return;
            }
            var options = List.of("-proc:none");
            var task = (JavacTask)
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                String packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
                new Collector(packageName).scan(unit.getTypeDecls(), "");
            }
        }
    }

    private List<TestMethod> methods() {
        List<TestMethod> methods = new ArrayList<>();
        for (Declared type : declared.values()) {
            if (type.runnable()) {
                testsOf(type).forEach(test -> methods.add(new TestMethod(type.binaryName(), test)));
            }
        }
        methods.sort((left, right) -> left.toString().compareTo(right.toString()));
        return methods;
    }

    private Set<String> testsOf(Declared type) {
        Set<String> tests = new LinkedHashSet<>(type.tests());
        for (String parent : type.parents()) {
            declared.values().stream()
                    .filter(candidate -> !candidate.equals(type) && candidate.isCalled(parent))
                    .forEach(candidate -> tests.addAll(testsOf(candidate)));
        }
        return tests;
    }

    /** Walks the classes of one file; each visit is given the name of the enclosing class and a dollar sign. */
    private final class Collector extends TreeScanner<Boolean, String> {

        private final String packageName;

        Collector(String packageName) {
            this.packageName = packageName;
        }

        @Override
        public Boolean visitClass(ClassTree type, String outer) {
            String name = outer + type.getSimpleName();
            var modifiers = type.getModifiers().getFlags();
            boolean runnable = type.getKind() == Tree.Kind.CLASS && !modifiers.contains(Modifier.ABSTRACT);
            List<String> parents = new ArrayList<>();
            if (type.getExtendsClause() != null) {
                parents.add(simpleName(type.getExtendsClause()));
            }
            type.getImplementsClause().forEach(parent -> parents.add(simpleName(parent)));
            List<String> tests = type.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast)
                    .filter(Collector::isTest)
                    .map(method -> method.getName().toString())
                    .toList();
            declared.put(packageName + name, new Declared(packageName + name, runnable, parents, tests));
            return super.visitClass(type, name + "$");
        }

        private static boolean isTest(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .anyMatch(annotation -> TEST_ANNOTATIONS.contains(simpleName(annotation)));
        }

        private static String simpleName(Tree type) {
            String withoutArguments = type.toString().replaceAll("<.*", "");
            return withoutArguments.substring(withoutArguments.lastIndexOf('.') + 1);
        }
    }
}
