package org.throughline.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code throughline.yaml} into entries that know their line; every fault of its shape is noted. */
final class ConfigurationFile {

    /** A file of settings has a hundred lines; what is larger was named by mistake. */
    private static final long BYTES_MAX = 1_000_000;

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    static ConfigurationFile read(Path file) {
        ConfigurationFile reading = new ConfigurationFile(file.toAbsolutePath());
        reading.read();
        return reading;
    }

    List<Entry> entries() {
        return entries;
    }

    List<ConfigurationProblem> problems() {
        return problems;
    }

    private void read() {
        String text;
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new IOException("it has more than %d bytes".formatted(BYTES_MAX));
            }
            text = Files.readString(file);
        } catch (IOException failure) {
            problems.add(new ConfigurationProblem(
                    ConfigurationFault.FILE_UNREADABLE,
                    file.toString(),
                    "The configuration file cannot be read (%s).".formatted(failure),
                    "Maybe correct the path after --config, or the file's rights; it is UTF-8 text."));
            return;
        }
        try {
            new Compose(LoadSettings.builder().setAllowDuplicateKeys(true).build())
                    .composeString(text)
                    .ifPresent(this::readSections);
        } catch (YamlEngineException failure) {
            problems.add(notYaml(failure));
        }
    }

    private ConfigurationProblem notYaml(YamlEngineException failure) {
        String place = failure instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> place(mark.getLine())).orElse(file.toString())
                : file.toString();
        String why = failure instanceof MarkedYamlEngineException marked ? marked.getProblem() : failure.getMessage();
        return new ConfigurationProblem(
                ConfigurationFault.FILE_NOT_YAML,
                place,
                "The file is not YAML (%s).".formatted(why),
                "Maybe a colon, a quote or the indentation is wrong.");
    }

    private void readSections(Node root) {
        if (!(root instanceof MappingNode sections)) {
            problems.add(misshapen(root, "the file", "sections such as (web:)"));
            return;
        }
        for (NodeTuple section : sections.getValue()) {
            String name = keyOf(section);
            if (!Declaration.SECTIONS.containsKey(name)) {
                problems.add(new ConfigurationProblem(
                        ConfigurationFault.UNKNOWN_SETTING,
                        place(section.getKeyNode()),
                        "There is no section (%s).".formatted(name),
                        "Allowed are %s.".formatted(String.join(", ", Declaration.SECTIONS.keySet()))));
            } else if (section.getValueNode() instanceof MappingNode settings) {
                settings.getValue().forEach(setting -> readSetting(name, setting));
            } else if (textOf(section.getValueNode()).filter(String::isEmpty).isEmpty()) {
                problems.add(misshapen(section.getValueNode(), "the section " + name, "indented settings"));
            }
        }
    }

    private void readSetting(String section, NodeTuple setting) {
        String key = section + "." + keyOf(setting);
        Node value = setting.getValueNode();
        Optional<String> text = value instanceof SequenceNode list
                ? Optional.of(list.getValue())
                        .filter(parts -> parts.stream().allMatch(ScalarNode.class::isInstance))
                        .map(parts ->
                                parts.stream().map(ConfigurationFile::written).collect(Collectors.joining("\n")))
                : textOf(value);
        text.ifPresentOrElse(
                written -> entries.add(new Entry(key, written, place(setting.getKeyNode()), folder())),
                () -> problems.add(misshapen(value, key, "a value")));
    }

    private ConfigurationProblem misshapen(Node node, String name, String expected) {
        return new ConfigurationProblem(
                ConfigurationFault.VALUE_NOT_ALLOWED,
                place(node),
                "There is a %s where %s needs %s."
                        .formatted(node.getNodeType().name().toLowerCase(Locale.ROOT), name, expected),
                "Maybe compare the indentation with docs/operating/configuration.md.");
    }

    private Path folder() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private String place(Node node) {
        return node.getStartMark().map(mark -> place(mark.getLine())).orElse(file.toString());
    }

    private String place(int lineFromZero) {
        return "%s line %d".formatted(file, lineFromZero + 1);
    }

    private static String keyOf(NodeTuple tuple) {
        return textOf(tuple.getKeyNode()).orElse("?");
    }

    private static Optional<String> textOf(Node node) {
        return node instanceof ScalarNode ? Optional.of(written(node)) : Optional.empty();
    }

    /** A key without a value says null to YAML, and nothing to people. */
    private static String written(Node node) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        return text.equals("~") || text.equals("null") ? "" : text;
    }
}
