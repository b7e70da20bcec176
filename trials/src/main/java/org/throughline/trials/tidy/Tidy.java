package org.throughline.trials.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.trials.repository.Repository;

/** Looks through a whole repository and tells what is not tidy in it. */
public final class Tidy {

    /** Bad sources on purpose: the tests of these rules. */
    private static final Path BAD_ON_PURPOSE = Path.of("trials/src/test/resources/tidy");

    private Tidy() {}

    /** Every finding, in the order of files and lines. */
    public static List<Finding> findings(Repository repository) {
        List<Path> files = repository.files().stream()
                .filter(file -> !file.startsWith(BAD_ON_PURPOSE))
                .toList();
        List<Path> java =
                files.stream().filter(file -> file.toString().endsWith(".java")).toList();
        List<Finding> findings = new ArrayList<>(new RepositoryRules(repository, files).findings());
        for (JavaSource source : JavaParser.parse(repository, java)) {
            findings.addAll(new FunctionScanner(source).findings());
            findings.addAll(new BranchScanner(source).findings());
            findings.addAll(new TypeScanner(source).findings());
            findings.addAll(new JavaTextRules(source).findings());
        }
        findings.sort(Comparator.comparing(Finding::file).thenComparingLong(Finding::line));
        return findings;
    }
}
