package org.throughline.trials.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.trials.hub.HubDoor;
import org.throughline.trials.hub.StartedHub;
import tools.jackson.databind.JsonNode;

/**
 * What the first load of a hub took: seconds from its first question about a table until everything was read and
 * written, and until the first plan stood, with what it said about that plan.
 *
 * @param begun seconds from the start of its process until that first question
 */
record HubLoad(double begun, double loaded, double planned, String plan, ProcessorTime processor) {

    private static final String ACCOUNT = "demo-integrator";

    /** Starts a hub that knows nothing, and ends it when it has a plan. */
    static HubLoad of(StartedHub.Settings settings) {
        try (StartedHub hub = StartedHub.start(settings)) {
            String address = hub.open();
            Instant opened = Instant.now();
            String plan = hub.planned();
            Instant planned = Instant.now();
            ProcessorTime processor = ProcessorTime.of(hub.process(), hub.data());
            Times times = times(address);
            // It reads before it is open. Where a load takes minutes, master data is read again meanwhile.
            Instant begun = times.begun().isBefore(opened) ? times.begun() : opened;
            return new HubLoad(
                    seconds(hub.started(), begun),
                    seconds(begun, times.loaded()),
                    seconds(begun, planned),
                    plan,
                    processor);
        }
    }

    /** When it began to read, and when it had read and written everything. */
    private record Times(Instant begun, Instant loaded) {}

    /** The earliest reading of a table began when the hub began; the stock is counted when all else was read. */
    private static Times times(String address) {
        JsonNode content;
        try (HubDoor door = HubDoor.open(address, ACCOUNT)) {
            content = door.ask("/interfaces");
        }
        if (!content.path("complete").asBoolean(false)) {
            throw new IllegalStateException("The hub has a plan before everything was read: " + content);
        }
        Set<String> counts = Declarations.ofProduct().stream()
                .filter(declaration -> declaration.read().role() == InterfaceDeclaration.Role.STOCK_COUNT)
                .map(InterfaceDeclaration::name)
                .collect(Collectors.toSet());
        Instant begun = Instant.MAX;
        Instant loaded = Instant.MIN;
        for (JsonNode line : content.path("interfaces")) {
            String success = line.path("lastSuccess").asString("");
            if (!success.isEmpty()) {
                Instant end = Instant.parse(success);
                Instant begin = end.minusMillis(line.path("latencyMillis").longValue());
                begun = begin.isBefore(begun) ? begin : begun;
                loaded = counts.contains(line.path("name").asString("")) ? end : loaded;
            }
        }
        return new Times(begun, loaded);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
