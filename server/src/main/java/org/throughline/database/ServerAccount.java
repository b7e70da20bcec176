package org.throughline.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * The account of the operating system that PostgreSQL runs under.
 *
 * @param name its name
 * @param uid its number
 * @param gid the number of its first group
 * @param prefix the words before each command that step down to it; empty when it is the hub's own account
 */
record ServerAccount(String name, int uid, int gid, List<String> prefix) {

    /** The command as this account runs it. */
    Command command(List<String> words) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    Command command(String... words) {
        return command(List.of(words));
    }

    /** True when the hub is root and the server is somebody else. */
    boolean isStepDown() {
        return !prefix.isEmpty();
    }
}
