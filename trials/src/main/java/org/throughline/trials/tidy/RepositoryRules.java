package org.throughline.trials.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.trials.repository.Repository;

/** Looks at the files of the repository that are not only Java: scripts, documents, runbooks, build files; and at the
 * length of all code. */
final class RepositoryRules {

    private static final int LINES_MAX = 400;
    private static final int TEST_LINES_MAX = 600;
    private static final int README_LINES_MAX = 150;
    private static final Set<String> CODE =
            Set.of("java", "sh", "xml", "yaml", "yml", "sql", "properties", "jte", "js", "css", "html");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.$}*-])(/(work|root|home/\\w+|Users/\\w+)/|[A-Z]:\\\\Users\\\\)|temurin-25-jdk-" + "amd64");
    private static final Pattern ERROR_CODE = Pattern.compile("\\bTL-[A-Z]+-\\d{3}\\b");
    private static final Pattern LIBRARY =
            Pattern.compile("<artifactId>(mockito|lombok|guava|commons-|easymock|powermock)[^<]*");

    private final Repository repository;
    private final List<Path> files;
    private final List<Finding> findings = new ArrayList<>();

    RepositoryRules(Repository repository, List<Path> files) {
        this.repository = repository;
        this.files = files;
    }

    List<Finding> findings() {
        for (Path file : files) {
            String text = repository.text(file);
            findEach(Rule.MACHINE_PATH, MACHINE_PATH, file, text);
            if (CODE.contains(extension(file)) || isScript(file)) {
                findEach(Rule.LEFTOVER, LEFTOVER, file, text);
                checkLength(file, text);
            }
            if (file.endsWith("pom.xml")) {
                findEach(Rule.LIBRARY, LIBRARY, file, text);
            }
            checkScript(file, text);
        }
        checkReadme();
        checkRunbooks();
        return findings;
    }

    private void findEach(Rule rule, Pattern pattern, Path file, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long newlines = text.substring(0, matcher.start())
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            String message = "(%s) does not belong into the repository.".formatted(matcher.group());
            findings.add(new Finding(rule, file, newlines + 1, message));
        }
    }

    /** Maven reads the versions and the steps of a build from one file, however many they are. */
    private void checkLength(Path file, String text) {
        int max = isTest(file) ? TEST_LINES_MAX : LINES_MAX;
        long lines = text.lines().count();
        if (lines > max && !file.endsWith("pom.xml")) {
            String message = "The file has (%d) lines, at most %d.".formatted(lines, max);
            findings.add(new Finding(Rule.FILE_LENGTH, file, lines, message));
        }
    }

    private void checkScript(Path file, String text) {
        boolean script = isScript(file) || isPublishedScript(file);
        if (script
                && text.startsWith("#!")
                && !Files.isExecutable(repository.root().resolve(file))) {
            findings.add(new Finding(Rule.EXECUTABLE, file, 1, "The script cannot be run. Maybe chmod +x."));
        }
    }

    private void checkReadme() {
        Path readme = Path.of("README.md");
        long lines = files.contains(readme) ? repository.text(readme).lines().count() : 0;
        if (lines > README_LINES_MAX) {
            String message = "The README has (%d) lines, at most %d.".formatted(lines, README_LINES_MAX);
            findings.add(new Finding(Rule.README, readme, lines, message));
        }
    }

    private void checkRunbooks() {
        SortedMap<String, Path> codes = new TreeMap<>();
        SortedSet<String> runbooks = new TreeSet<>();
        Path folder = Path.of("docs/runbooks");
        for (Path file : files) {
            if (file.toString().replace('\\', '/').contains("src/main/")) {
                ERROR_CODE
                        .matcher(repository.text(file))
                        .results()
                        .forEach(code -> codes.putIfAbsent(code.group(), file));
            } else if (folder.equals(file.getParent())
                    && ERROR_CODE.matcher(file.toString()).find()) {
                runbooks.add(file.getFileName().toString().replace(".md", ""));
            }
        }
        codes.forEach((code, file) -> {
            if (!runbooks.contains(code)) {
                findings.add(new Finding(
                        Rule.RUNBOOK,
                        file,
                        1,
                        "(%s) has no runbook. Maybe write docs/runbooks/%s.md.".formatted(code, code)));
            }
        });
        runbooks.stream()
                .filter(code -> !codes.containsKey(code))
                .forEach(code -> findings.add(new Finding(
                        Rule.RUNBOOK, folder.resolve(code + ".md"), 1, "No error has the code (%s).".formatted(code))));
    }

    static boolean isTest(Path file) {
        return file.toString().replace('\\', '/').contains("src/test/");
    }

    private static boolean isScript(Path file) {
        return file.startsWith("bin") || file.startsWith(".ci");
    }

    /** The Maven wrapper is kept as it was published. */
    private static boolean isPublishedScript(Path file) {
        return file.equals(Path.of("mvnw"));
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
