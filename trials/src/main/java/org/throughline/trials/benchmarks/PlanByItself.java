package org.throughline.trials.benchmarks;

import java.io.OutputStream;
import java.io.PrintStream;
import org.throughline.modelfolder.PlanCommand;

/** {@code throughline plan} as a process of its own that says last how much memory it had at the most, and no more. */
final class PlanByItself {

    private PlanByItself() {}

    /** The words of the command. */
    public static void main(String[] words) {
        int ended = PlanCommand.run(words, new PrintStream(OutputStream.nullOutputStream()), System.err);
        System.out.print(ProcessMemory.most());
        System.out.flush();
        System.exit(ended);
    }
}
