package org.throughline.trials.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.throughline.trials.hub.HubDoor;
import org.throughline.trials.hub.StartedHub;
import org.throughline.trials.odoo.OdooCommand;
import org.throughline.trials.odoo.OdooDoor;
import org.throughline.trials.odoo.Permission;
import org.throughline.trials.odoo.Words;

/**
 * {@code bin/bench follow}: how long it takes from Odoo's answer to a corrected stock until the hub's API says so of an
 * order that needs it, and how much of a processor the hub costs an Odoo in which nothing happens.
 */
public final class Following {

    private static final OdooCommand COMMAND = new OdooCommand(
            Set.of("--odoo", "--database", "--key-file", "--moves", "--idle", "--odoo-pid"), Set.of("--yes"), """
            Maybe: bin/bench follow --odoo URL --database NAME --key-file FILE [--moves 40] [--idle 120]
                   [--odoo-pid PID] [--yes]""");
    private static final String ACCOUNT = "demo-planner";
    private static final int MOVES = 40;
    private static final int IDLE_SECONDS = 120;
    /** Several, so that what is measured is no peculiarity of one item. */
    private static final int COMPONENTS = 8;
    /** The hub looks at Odoo every so often; moves are made at any time in between. */
    private static final int PAUSE_MILLIS_MAX = 3_000;

    private static final Duration LOOK = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final HubDoor hub;
    private final OdooStock stock;
    private final Random chance = new Random(1);

    private Following(HubDoor hub, OdooStock stock) {
        this.hub = hub;
        this.stock = stock;
    }

    /** Prints the seconds of each move, their percentiles, and the processor that Odoo takes while nothing happens. */
    public static void main(String[] arguments) {
        COMMAND.run(arguments, Following::measure);
    }

    private static void measure(OdooDoor odoo, Words words) {
        Permission.check(odoo, words.says("--yes"));
        int moves = words.number("--moves", 1, MOVES);
        int idle = words.number("--idle", 0, IDLE_SECONDS);
        Optional<OdooProcesses> processes = words.number("--odoo-pid", 1, 0) == 0
                ? Optional.empty()
                : Optional.of(OdooProcesses.of(words.number("--odoo-pid", 1, 0), odoo.database()));
        try (StartedHub hub = StartedHub.start(OdooCommand.hub(words))) {
            String address = hub.open();
            System.out.println(hub.planned());
            try (HubDoor door = HubDoor.open(address, ACCOUNT)) {
                new Following(door, new OdooStock(odoo)).follow(moves);
            }
            processes.filter(_ -> idle > 0).ifPresent(found -> {
                Pause.of(SETTLING);
                System.out.println("With the hub:    " + found.idle(idle));
            });
        }
        processes.filter(_ -> idle > 0).ifPresent(found -> {
            Pause.of(SETTLING);
            System.out.println("Without the hub: " + found.idle(idle));
        });
        System.out.println("Load of the machine: " + ProcessorTime.load());
    }

    private void follow(int moves) {
        List<FollowedComponent> components = FollowedComponent.choose(hub, COMPONENTS);
        List<Double> seconds = new ArrayList<>();
        for (int move = 0; move < moves; move++) {
            FollowedComponent component = components.get(move / 2 % components.size());
            boolean filled = move % 2 == 0;
            Pause.of(Duration.ofMillis(chance.nextInt(PAUSE_MILLIS_MAX)));
            stock.add(
                    component.item(),
                    component.site(),
                    filled ? component.absent() : component.absent().negate());
            double taken = seen(component, filled);
            seconds.add(taken);
            System.out.printf(
                    "move %2d: %s %s of (%s) for %s: seen after %.2f s%n",
                    move + 1,
                    filled ? "found" : "lost",
                    component.absent().stripTrailingZeros().toPlainString(),
                    component.code(),
                    component.order(),
                    taken);
        }
        Percentiles percentiles =
                Percentiles.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.printf(
                "from Odoo's answer to the hub's readiness, %d moves:"
                        + " p50 %.2f s, p95 %.2f s, p99 %.2f s, longest %.2f s%n",
                moves, percentiles.at(50), percentiles.at(95), percentiles.at(99), percentiles.at(100));
    }

    /** Seconds until the API says that the component is there, or is not. */
    private double seen(FollowedComponent component, boolean there) {
        long begun = System.nanoTime();
        while (component.isReady(hub) != there) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("The hub has not seen (%s) after (%s).".formatted(component, PATIENCE));
            }
            Pause.of(LOOK);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
