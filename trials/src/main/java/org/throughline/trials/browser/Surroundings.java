package org.throughline.trials.browser;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.trials.repository.Repository;

/**
 * Where programs are looked for.
 *
 * @param environment the variables of the process
 * @param cache the folder for what is fetched once
 * @param machine operating system and processor, such as {@code Linux amd64}
 */
public record Surroundings(Map<String, String> environment, Path cache, String machine) {

    /** Those of this process. */
    public static Surroundings here() {
        Map<String, String> environment = System.getenv();
        String machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        return new Surroundings(environment, Repository.here().cache(environment), machine);
    }

    /** The first of the names that is a program on PATH. */
    Optional<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The npm registry: {@code THROUGHLINE_NPM_REGISTRY}, else the public one. */
    URI registry() {
        String named = environment.getOrDefault("THROUGHLINE_NPM_REGISTRY", "");
        return named.isEmpty() ? NpmArchive.REGISTRY : URI.create(named.endsWith("/") ? named : named + "/");
    }

    /** Whether the archives of npm hold programs for this machine. */
    boolean hasArchives() {
        return machine.equals("Linux amd64");
    }

    /** Whether this runs in continuous integration, where nothing may be skipped. */
    public boolean isContinuousIntegration() {
        return !environment.getOrDefault("CI", "").isEmpty();
    }
}
