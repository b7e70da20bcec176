package org.throughline.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** Prints the declaration as the page of the documentation that operators read. */
public final class ConfigurationPage {

    private ConfigurationPage() {}

    /** The page as Markdown. */
    public static String print() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Printed from the declaration in the code by `bin/fix`; `bin/check` compares. Every setting has a
                default: without any file the hub starts with its own database on `127.0.0.1:8520`.

                The hub reads the file after `--config`, else `throughline.yaml` in the folder it is started in, if
                there is one:

                ```yaml
                web:
                  port: 8520
                odoo:
                  url: https://odoo.example.com
                  database: company
                  key_file: odoo.key
                  hold_locations:
                    - WH/Stock/Quarantine
                ```

                **Environment.** Each setting is overridden by a variable: `THROUGHLINE_`, then section and name in
                upper case, joined by `_`. A list is written with commas. `--data FOLDER` overrides `database.folder`.

                **Secrets** are never in the file or in a variable: a setting that ends in `_file` names a file whose
                first line is the secret. Make it readable for the hub's user only. A relative path starts at the
                folder of the configuration file, and in a variable at the folder the hub is started in.

                **Mistakes.** An unknown section, setting or variable that begins with `THROUGHLINE_`, and a value that
                is not allowed, stop the start. All of them are reported together, each with its file and line, or its
                variable, and what is allowed.

                """);
        page.append("The variables `")
                .append(Declaration.OTHER_VARIABLES.stream().sorted().collect(Collectors.joining("`, `")))
                .append("` belong to the scripts and are left alone.\n");
        Declaration.SECTIONS.forEach((section, about) -> page.append(section(section, about)));
        return page.toString();
    }

    private static String section(String name, String about) {
        List<String> rows = Declaration.ALL.stream()
                .filter(setting -> setting.section().equals(name))
                .map(ConfigurationPage::row)
                .toList();
        return """

                ## %s

                %s

                | setting | default | allowed | what it does |
                |---|---|---|---|
                %s
                """.formatted(name, about, String.join("\n", rows));
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`";
        return "| `%s`<br>`%s` | %s | %s | %s |"
                .formatted(
                        setting.key(),
                        setting.variable(),
                        fallback,
                        setting.kind().allowed(),
                        setting.about());
    }
}
