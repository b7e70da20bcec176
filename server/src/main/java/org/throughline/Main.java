package org.throughline;

import java.io.PrintStream;
import java.util.Arrays;
import org.throughline.modelfolder.PlanCommand;

/** The program: its first word says what it does. */
public final class Main {

    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Runs the command; returns its exit code, or 2 when the words were not understood. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        String command = arguments.length == 0 ? "" : arguments[0];
        return switch (command) {
            case "plan" -> PlanCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length), out, err);
            case "" -> refuse(err, "TL-MAIN-001 A command is missing.");
            default -> refuse(err, "TL-MAIN-001 The command (%s) is not known.".formatted(command));
        };
    }

    private static int refuse(PrintStream err, String reason) {
        err.println(reason);
        err.println("Maybe: throughline plan --model FOLDER --as-of DATE --out FOLDER");
        return NOT_UNDERSTOOD;
    }
}
