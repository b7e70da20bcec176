package org.throughline.plant;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Opens the make-believe company: {@code --port 8069 --seed 1 --speed 1}, each of them optional. */
public final class PlantMain {

    private static final Set<String> OPTIONS = Set.of("--port", "--seed", "--speed");

    private PlantMain() {}

    /** Serves until the process is stopped; exit code 2 where an option is not understood. */
    @SuppressWarnings("SystemOut") // The address and the key are this program's output.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options;
        Plant plant;
        try {
            options = options(arguments);
            plant = new Plant(
                    Integer.parseInt(options.getOrDefault("--port", "8069")),
                    Long.parseLong(options.getOrDefault("--seed", "1")),
                    speed(options.getOrDefault("--speed", "1")),
                    InstantSource.system());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        plant.open();
        System.out.printf("url %s%ndatabase %s%nkey %s%n", plant.address(), Plant.DATABASE, plant.key());
        System.out.flush();
        Thread.currentThread().join();
    }

    private static double speed(String said) {
        double speed = Double.parseDouble(said);
        if (!(speed > 0 && speed <= 10_000)) {
            throw new IllegalArgumentException(
                    "The speed (%s) cannot be used. Maybe a number above 0 and up to 10000.".formatted(said));
        }
        return speed;
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "The option (%s) is not understood. Maybe --port, --seed or --speed, each with a value."
                                .formatted(arguments[i]));
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
