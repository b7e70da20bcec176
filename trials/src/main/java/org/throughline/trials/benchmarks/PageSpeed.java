package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.trials.hub.ServingHub;
import org.throughline.trials.repository.Repository;

/**
 * {@code bin/bench pages FOLDER [REQUESTS [TIMES]]}: how long every page of a hub takes, from the question until the
 * last byte, with its lists in each order, narrowed and leafed through, and what a first visit costs over the wire.
 * FOLDER is a copy of a hub's data folder; where it is empty it becomes a company TIMES the make-believe one.
 */
public final class PageSpeed {

    private static final int REQUESTS = 20;
    private static final int TIMES = 100;
    private static final int WARM = 3;
    private static final double MILLIS_MAX = 200;
    private static final long WIRE_MAX = 300_000;
    private static final String ACCOUNT = "demo-administrator";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/(?!echarts)[^\"]+)\"");

    private final PageDoor door;
    private final int requests;

    private PageSpeed(PageDoor door, int requests) {
        this.door = door;
        this.requests = requests;
    }

    /** Prints a line for each kind of page, for each file, and for the first visit of each page. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Logger.getLogger("").setLevel(Level.WARNING);
        if (words.length == 0) {
            System.err.println(
                    "Whose data? Maybe: bin/bench pages FOLDER, a copy of a hub's data folder, or an empty one");
            System.exit(2);
        }
        Path folder = Path.of(words[0]).toAbsolutePath();
        System.out.println(Machine.described());
        int requests = words.length > 1 ? Integer.parseInt(words[1]) : REQUESTS;
        GrownPlant.in(folder, words.length > 2 ? Integer.parseInt(words[2]) : TIMES, InstantSource.system());
        try (ServingHub hub = ServingHub.start(Repository.here().root(), folder);
                PageDoor door = PageDoor.open(hub.address(), ACCOUNT)) {
            System.out.println(hub.planned());
            new PageSpeed(door, requests).measure();
        }
        System.out.println("Load of the machine: " + ProcessorTime.load());
    }

    private void measure() {
        PageAddresses addresses = PageAddresses.of(door);
        System.out.printf("%n%-24s %5s %7s %7s %7s   slowest%n", "milliseconds", "pages", "p50", "p95", "max");
        List<Timing> all = new ArrayList<>();
        addresses.kinds().forEach((kind, paths) -> {
            List<Timing> timings = paths.stream().map(this::time).toList();
            all.addAll(timings);
            tell(kind, timings);
        });
        tell("all", all);
        System.out.printf("%n%-24s %7s %10s%n", "whole files", "ms", "bytes");
        addresses.files().forEach(this::tellFile);
        System.out.printf("%n%-24s %7s %7s   bytes over the wire%n", "first visit", "page", "all");
        addresses.kinds().forEach((kind, paths) -> {
            if (!kind.contains(" ") || kind.startsWith("one ")) {
                tellVisit(kind, paths.getFirst());
            }
        });
    }

    /** How long one address took, each time. */
    private record Timing(String path, List<Double> millis) {

        private double slow() {
            return percentiles(millis.stream()).at(95);
        }
    }

    private Timing time(String path) {
        List<Double> millis = new ArrayList<>();
        for (int request = 0; request < WARM + requests; request++) {
            millis.add(door.page(path).millis());
        }
        return new Timing(path, millis.subList(WARM, millis.size()));
    }

    private static Percentiles percentiles(Stream<Double> millis) {
        return Percentiles.of(millis.mapToDouble(Double::doubleValue).toArray());
    }

    private static void tell(String kind, List<Timing> timings) {
        Percentiles all = percentiles(timings.stream().flatMap(timing -> timing.millis().stream()));
        Timing slowest =
                timings.stream().max(Comparator.comparingDouble(Timing::slow)).orElseThrow();
        System.out.printf(
                "%-24s %5d %7.0f %7.0f %7.0f %s %s (p95 %.0f)%n",
                kind,
                timings.size(),
                all.at(50),
                all.at(95),
                all.at(100),
                slowest.slow() > MILLIS_MAX ? "!" : " ",
                slowest.path(),
                slowest.slow());
    }

    private void tellFile(String path) {
        door.find(path)
                .ifPresentOrElse(
                        file -> System.out.printf("%-24s %7.0f %10d%n", path, file.millis(), file.wire()),
                        () -> System.out.printf("%-24s not without something chosen%n", path));
    }

    /** The page with everything that it asks the browser to fetch. */
    private void tellVisit(String kind, String path) {
        PageDoor.Page page = door.page(path);
        Set<String> assets = new TreeSet<>();
        Matcher found = ASSET.matcher(page.text());
        while (found.find()) {
            assets.add(found.group(1));
        }
        long wire = page.wire()
                + assets.stream().mapToLong(asset -> door.page(asset).wire()).sum();
        System.out.printf("%-24s %7d %7d %s%n", kind, page.wire(), wire, wire > WIRE_MAX ? "!" : "");
    }
}
