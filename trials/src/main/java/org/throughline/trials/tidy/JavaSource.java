package org.throughline.trials.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Java file as the compiler's own parser sees it.
 *
 * @param path the file, relative to the repository
 * @param text its text
 * @param unit its tree
 * @param trees where the compiler keeps positions and documentation
 */
record JavaSource(Path path, String text, CompilationUnitTree unit, DocTrees trees) {

    private static final int UNKNOWN = -1;

    boolean isTest() {
        return RepositoryRules.isTest(path);
    }

    long firstLine(Tree tree) {
        return lineAt(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return lineAt(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    Optional<String> documentation(TreePath path) {
        return Optional.ofNullable(trees.getDocComment(path)).filter(comment -> !comment.isBlank());
    }

    List<Comment> comments() {
        return Comment.of(text);
    }

    private long lineAt(long position) {
        return position == UNKNOWN ? 1 : unit.getLineMap().getLineNumber(position);
    }
}
