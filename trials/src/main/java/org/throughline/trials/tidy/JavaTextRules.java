package org.throughline.trials.tidy;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a Java file as lines and words: its columns, its comments, its imports, the SQL in it. */
final class JavaTextRules {

    private static final int COLUMNS_MAX = 120;
    private static final Pattern SELECT_STAR = Pattern.compile("\\bselect\\s+\\*", Pattern.CASE_INSENSITIVE);
    private static final List<String> LIBRARIES = List.of(
            "lombok.", "com.google.common.", "org.apache.commons.", "org.mockito.", "org.easymock.", "org.powermock.");

    private final JavaSource source;
    private final List<String> lines;

    JavaTextRules(JavaSource source) {
        this.source = source;
        this.lines = source.text().lines().toList();
    }

    List<Finding> findings() {
        return Stream.of(columns(), commentedOutCode(), new WordScanner(source).findings().stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /** An import or an address cannot be broken into two lines. */
    private Stream<Finding> columns() {
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).length() > COLUMNS_MAX)
                .filter(index -> !lines.get(index).startsWith("import ")
                        && !lines.get(index).contains("https://"))
                .mapToObj(index -> new Finding(
                        Rule.COLUMNS,
                        source.path(),
                        index + 1L,
                        "(%d) columns, at most %d.".formatted(lines.get(index).length(), COLUMNS_MAX)));
    }

    private Stream<Finding> commentedOutCode() {
        return source.comments().stream()
                .filter(Comment::isCode)
                .map(comment -> new Finding(
                        Rule.COMMENTED_OUT_CODE,
                        source.path(),
                        comment.line(),
                        "(%s) is code in a comment. Maybe delete it: git keeps it.".formatted(comment.text())));
    }

    private static final class WordScanner extends SourceScanner {

        WordScanner(JavaSource source) {
            super(source);
        }

        @Override
        public @Nullable Boolean visitImport(ImportTree tree, @Nullable Boolean unused) {
            String name = tree.getQualifiedIdentifier().toString();
            if (LIBRARIES.stream().anyMatch(name::startsWith)) {
                report(Rule.LIBRARY, tree, "(%s) is of a library that this project does without.".formatted(name));
            }
            return super.visitImport(tree, unused);
        }

        @Override
        public @Nullable Boolean visitLiteral(LiteralTree tree, @Nullable Boolean unused) {
            if (tree.getValue() instanceof String text
                    && SELECT_STAR.matcher(text).find()) {
                report(Rule.SELECT_STAR, tree, "The SQL does not name its columns.");
            }
            return super.visitLiteral(tree, unused);
        }
    }
}
