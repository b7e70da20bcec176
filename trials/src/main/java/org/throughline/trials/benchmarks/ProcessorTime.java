package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Seconds of processor that others have used, as Linux tells them; 0 where nobody does. */
record ProcessorTime(double hub, double database) {

    /** Linux counts in hundredths of a second wherever Java runs. */
    private static final double TICKS = 100;

    private static final int OWN = 11;
    private static final int CHILDREN = 13;
    private static final int CHILDREN_UPTO = 15;

    /** Of a hub and of the PostgreSQL in its data folder, with all their children, those that have ended too. */
    static ProcessorTime of(ProcessHandle hub, Path data) {
        double with = used(hub);
        OptionalLong first = postmaster(data);
        if (first.isEmpty()) {
            return new ProcessorTime(with, 0);
        }
        double database =
                ProcessHandle.of(first.getAsLong()).map(ProcessorTime::used).orElse(0.0);
        boolean within = hub.descendants().anyMatch(child -> child.pid() == first.getAsLong());
        return new ProcessorTime(within ? with - database : with, database);
    }

    /** Of a process with all its children, those that have ended too. */
    static double used(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(each -> seconds(each.pid(), OWN))
                .sum();
    }

    /** Of the processes that this one has started and waited for. */
    static double ofChildren() {
        return seconds(ProcessHandle.current().pid(), CHILDREN);
    }

    /** Those of children it has waited for, and its own before them. */
    private static double seconds(long pid, int from) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name, in brackets, may hold spaces.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = from; field < CHILDREN_UPTO; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** PostgreSQL writes the number of its first process into its folder. */
    private static OptionalLong postmaster(Path data) {
        try (Stream<String> lines = Files.lines(data.resolve("database/cluster/postmaster.pid"))) {
            return OptionalLong.of(Long.parseLong(lines.findFirst().orElse("").strip()));
        } catch (IOException | NumberFormatException absent) {
            return OptionalLong.empty();
        }
    }

    /** How many processes wanted a processor in the last minute, with the number of processors. */
    static String load() {
        int processors = Runtime.getRuntime().availableProcessors();
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0] + " on " + processors;
        } catch (IOException unknown) {
            return "unknown on " + processors;
        }
    }
}
