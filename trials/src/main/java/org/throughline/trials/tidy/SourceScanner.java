package org.throughline.trials.tidy;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks the tree of one Java file and notes what is not tidy in it. */
abstract class SourceScanner extends TreePathScanner<@Nullable Boolean, @Nullable Boolean> {

    private final JavaSource source;
    private final List<Finding> findings = new ArrayList<>();

    SourceScanner(JavaSource source) {
        this.source = source;
    }

    final List<Finding> findings() {
        scan(Objects.requireNonNull(source.unit()), true);
        return findings;
    }

    final JavaSource source() {
        return source;
    }

    final void report(Rule rule, Tree place, String message) {
        findings.add(new Finding(rule, source.path(), source.firstLine(place), message));
    }
}
