package org.throughline.trials.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the reports that Surefire wrote for one module. */
public final class TestReports {

    private static final Pattern EXCEPTION = Pattern.compile("^\\s*[\\w.$]+(Exception|Error): ");

    private TestReports() {}

    /**
     * All runs reported in a folder of {@code TEST-*.xml} files; none where there is no such folder.
     *
     * @throws IOException when a report cannot be read or is no XML
     */
    public static List<TestRun> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<TestRun> runs = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : files) {
                runs.addAll(read(file));
            }
        }
        return runs;
    }

    private static List<TestRun> read(Path file) throws IOException {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            NodeList cases = builder.parse(file.toFile()).getElementsByTagName("testcase");
            List<TestRun> runs = new ArrayList<>();
            for (int index = 0; index < cases.getLength(); index++) {
                runs.add(run((Element) cases.item(index)));
            }
            return runs;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The test report (%s) cannot be read.".formatted(file), e);
        }
    }

    private static TestRun run(Element testCase) {
        String className = testCase.getAttribute("classname");
        String name = testCase.getAttribute("name");
        for (String tag : List.of("failure", "error", "skipped")) {
            if (testCase.getElementsByTagName(tag).item(0) instanceof Element element) {
                var outcome = tag.equals("skipped") ? TestRun.Outcome.SKIPPED : TestRun.Outcome.FAILED;
                return new TestRun(className, name, outcome, reason(element));
            }
        }
        return new TestRun(className, name, TestRun.Outcome.PASSED, "");
    }

    /**
     * The first line that says something; where there is no message, the stack trace begins with the exception's
     * name.
     */
    private static String reason(Element element) {
        String message = element.getAttribute("message");
        String text =
                message.isEmpty() ? EXCEPTION.matcher(element.getTextContent()).replaceFirst("") : message;
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}
