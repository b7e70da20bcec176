package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An Odoo that runs on this machine, and its PostgreSQL where that does too.
 *
 * @param server the first process of Odoo
 * @param database the first process of PostgreSQL; empty where none serves this database here
 */
record OdooProcesses(ProcessHandle server, Optional<ProcessHandle> database) {

    /**
     * The processes of an Odoo.
     *
     * @param pid of its first process
     * @param name of its database
     * @throws IllegalArgumentException where there is no such process
     */
    static OdooProcesses of(long pid, String name) {
        ProcessHandle server = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalArgumentException("There is no process (%d).".formatted(pid)));
        Optional<ProcessHandle> serving = ProcessHandle.allProcesses()
                .filter(process -> title(process).matches("postgres: \\S+ " + name.replace(".", "\\.") + " .*"))
                .findFirst();
        return new OdooProcesses(server, serving.flatMap(ProcessHandle::parent));
    }

    /** PostgreSQL writes there whom a process serves. */
    private static String title(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(line, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    /** Waits so many seconds, and says what part of a processor both took meanwhile. */
    String idle(int seconds) {
        double server = ProcessorTime.used(this.server);
        double database = this.database.map(ProcessorTime::used).orElse(0.0);
        long begun = System.nanoTime();
        Pause.of(Duration.ofSeconds(seconds));
        double passed = (System.nanoTime() - begun) / 1e9;
        return "in %.0f s Odoo took %.2f %% of one processor, its PostgreSQL %s"
                .formatted(
                        passed,
                        100 * (ProcessorTime.used(this.server) - server) / passed,
                        this.database
                                .map(process ->
                                        "%.2f %%".formatted(100 * (ProcessorTime.used(process) - database) / passed))
                                .orElse("is not on this machine"));
    }
}
