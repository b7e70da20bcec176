package org.throughline.trials.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Looks at names, and at the sentence above each public type. */
final class TypeScanner extends SourceScanner {

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helpers?|Utils?|Services?)");
    private static final Pattern MARKED_INTERFACE = Pattern.compile("I[A-Z][a-z].*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> ABBREVIATIONS = Set.of("qty", "mgr", "cfg", "ctx");

    TypeScanner(JavaSource source) {
        super(source);
    }

    @Override
    public @Nullable Boolean visitClass(ClassTree type, @Nullable Boolean unused) {
        String name = type.getSimpleName().toString();
        boolean interfaceMark = type.getKind() == Tree.Kind.INTERFACE
                && MARKED_INTERFACE.matcher(name).matches();
        if (EMPTY_NAME.matcher(name).matches() || interfaceMark) {
            report(Rule.NAME, type, "(%s) does not say what it is.".formatted(name));
        }
        checkWords(type, name);
        boolean door = type.getModifiers().getFlags().contains(Modifier.PUBLIC) && !source().isTest();
        if (door && source().documentation(getCurrentPath()).isEmpty()) {
            report(Rule.DOCUMENTED, type, "(%s) is public and says nowhere what it is.".formatted(name));
        }
        return super.visitClass(type, unused);
    }

    @Override
    public @Nullable Boolean visitMethod(MethodTree method, @Nullable Boolean unused) {
        checkWords(method, method.getName().toString());
        return super.visitMethod(method, unused);
    }

    @Override
    public @Nullable Boolean visitVariable(VariableTree variable, @Nullable Boolean unused) {
        checkWords(variable, variable.getName().toString());
        return super.visitVariable(variable, unused);
    }

    private void checkWords(Tree place, String name) {
        List.of(BETWEEN_WORDS.split(name)).stream()
                .filter(word -> ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> report(Rule.NAME, place, "(%s) in (%s) is no word.".formatted(word, name)));
    }
}
