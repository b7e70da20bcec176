package org.throughline;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.throughline.modelfolder.PlanCommand;

/** The program: its first word says what it does. */
public final class Main {

    private static final int NOT_UNDERSTOOD = 2;
    private static final String ADVICE = """
            Maybe: throughline plan --model FOLDER --as-of DATE --out FOLDER
                   throughline serve [--config FILE] [--data FOLDER]
                   throughline connect [--config FILE]
                   throughline backup --to FILE [--config FILE] [--data FOLDER]
                   throughline restore --from FILE [--config FILE] [--data FOLDER]
                   throughline version""";

    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Runs the command; returns its exit code, or 2 when the words were not understood. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, World.here(out, err));
    }

    static int run(String[] arguments, World world) {
        String command = arguments.length == 0 ? "" : arguments[0];
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        HubCommands hub = new HubCommands(world);
        return switch (command) {
            case "plan" -> PlanCommand.run(rest.toArray(String[]::new), world.out(), world.err());
            case "serve" -> hub.serve(rest);
            case "connect" -> hub.connect(rest);
            case "backup" -> hub.backUp(rest);
            case "restore" -> hub.restore(rest);
            case "version" -> hub.tellVersion();
            case "" -> refuse(world.err(), "TL-MAIN-001 A command is missing.");
            default -> refuse(world.err(), "TL-MAIN-001 The command (%s) is not known.".formatted(command));
        };
    }

    private static int refuse(PrintStream err, String reason) {
        err.println(reason);
        err.println(ADVICE);
        return NOT_UNDERSTOOD;
    }
}
