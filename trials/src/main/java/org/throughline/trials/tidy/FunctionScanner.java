package org.throughline.trials.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Looks at functions: their length, their parameters, and the sentence that names a test. */
final class FunctionScanner extends SourceScanner {

    private static final int LINES_MAX = 40;
    private static final int PARAMETERS_MAX = 5;
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");
    private static final Pattern SENTENCE = Pattern.compile("[a-z][a-z0-9]*(_[a-zA-Z0-9]+){2,}");

    FunctionScanner(JavaSource source) {
        super(source);
    }

    @Override
    public @Nullable Boolean visitMethod(MethodTree method, @Nullable Boolean unused) {
        checkLength(method.getName().toString(), method.getBody());
        boolean test = method.getModifiers().getAnnotations().stream().anyMatch(FunctionScanner::marksTest);
        if (!test) {
            checkParameters(method);
        }
        if (test && !SENTENCE.matcher(method.getName()).matches()) {
            report(
                    Rule.TEST_NAME,
                    method,
                    "(%s) is no sentence like a_late_order_is_pulled_in.".formatted(method.getName()));
        }
        return super.visitMethod(method, unused);
    }

    @Override
    public @Nullable Boolean visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Boolean unused) {
        checkLength("a lambda", lambda.getBody());
        return super.visitLambdaExpression(lambda, unused);
    }

    @Override
    public @Nullable Boolean visitClass(ClassTree type, @Nullable Boolean unused) {
        type.getMembers().stream()
                .filter(BlockTree.class::isInstance)
                .forEach(block -> checkLength("an initializer", block));
        return super.visitClass(type, unused);
    }

    private void checkLength(String name, @Nullable Tree body) {
        if (body == null) {
            return;
        }
        long lines = source().lastLine(body) - source().firstLine(body) + 1;
        if (lines > LINES_MAX) {
            report(Rule.FUNCTION_LENGTH, body, "(%s) has (%d) lines, at most %d.".formatted(name, lines, LINES_MAX));
        }
    }

    /** Records are as wide as the fact, tests as their table, overrides as what they override. */
    private void checkParameters(MethodTree method) {
        int count = method.getParameters().size();
        boolean constructor = method.getReturnType() == null;
        boolean factory = method.getModifiers().getFlags().contains(Modifier.STATIC);
        boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        boolean override = method.getModifiers().getAnnotations().stream()
                .anyMatch(annotation -> simpleName(annotation).equals("Override"));
        if (count > PARAMETERS_MAX && !override && !(ofRecord && (constructor || factory))) {
            report(
                    Rule.PARAMETERS,
                    method,
                    "(%s) has (%d) parameters, at most %d. Maybe a noun is missing."
                            .formatted(method.getName(), count, PARAMETERS_MAX));
        }
    }

    private static boolean marksTest(AnnotationTree annotation) {
        return TEST_ANNOTATIONS.contains(simpleName(annotation));
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
