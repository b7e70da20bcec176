package org.throughline.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where settings may come from; later ones hold against earlier ones.
 *
 * @param files the configuration file, where there is one
 * @param environment the variables of the process
 * @param dataFolders what {@code --data} said, where it was said
 * @param place who runs the hub, and where
 */
public record Sources(List<Path> files, Map<String, String> environment, List<Path> dataFolders, Place place) {

    public Sources {
        files = List.copyOf(files);
        environment = Map.copyOf(environment);
        dataFolders = List.copyOf(dataFolders);
    }

    /**
     * Who runs the hub, and where.
     *
     * @param user the name of the user
     * @param home the user's folder, for the default of the data folder
     * @param workingFolder where relative paths of environment and arguments start
     */
    public record Place(String user, Path home, Path workingFolder) {}
}
