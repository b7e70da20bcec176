package org.throughline.trials.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What something is measured on, for people who compare it with theirs. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";
    private static final double MEGABYTE = 1024 * 1024;

    private Machine() {}

    /** Java, the processors and the memory. */
    static String described() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Java %s, %d processors (%s), %,.0f MB of memory, at most %,.0f MB of heap",
                System.getProperty("java.vm.version"),
                system.getAvailableProcessors(),
                model(),
                system.getTotalMemorySize() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    /** What the processor is called; only its kind where nobody says so. */
    private static String model() {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}
