package org.throughline;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.throughline.configuration.Sources;
import org.throughline.database.CrashPoints;
import org.throughline.database.Hub;
import org.throughline.database.Surroundings;

/**
 * What a command sees of the machine.
 *
 * @param environment the variables of the process
 * @param place who runs it, and where
 * @param clock what time it is
 * @param out where results go
 * @param err where complaints go
 */
record World(
        Map<String, String> environment, Sources.Place place, InstantSource clock, PrintStream out, PrintStream err) {

    /** The real one. */
    static World here(PrintStream out, PrintStream err) {
        Sources.Place place = new Sources.Place(
                System.getProperty("user.name", ""),
                Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
                Path.of("").toAbsolutePath());
        return new World(System.getenv(), place, InstantSource.system(), out, err);
    }

    Surroundings surroundings() {
        Hub hub = new Hub(host(), ProcessHandle.current().pid(), clock.instant());
        return new Surroundings(hub, clock, new SecureRandom(), CrashPoints.UNOBSERVED);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
