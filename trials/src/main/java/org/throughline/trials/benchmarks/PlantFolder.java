package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.modelfolder.ModelFiles;
import org.throughline.modelfolder.ModelFolder;
import org.throughline.modelfolder.PlanFiles;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;
import org.throughline.trials.hub.PassingFolder;

/** A folder of its own for the files of a generated plant and of its plan, which are gone when it is closed. */
final class PlantFolder implements AutoCloseable {

    private final PassingFolder folder = PassingFolder.create();
    private final Path model = Files.createDirectory(folder.path().resolve("model"));
    private final Path plan = folder.path().resolve("plan");

    PlantFolder() throws IOException {}

    void write(PlanningModel plant) throws IOException {
        PlantFiles.write(plant, model);
    }

    CompiledModel read() {
        try {
            return switch (ModelFolder.read(ModelFiles.folder(model))) {
                case ModelFolder.Reading.Read read -> read.model();
                case ModelFolder.Reading.Refused refused ->
                    throw new IllegalStateException(
                            refused.problems().getFirst().sentence());
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a plan, and returns where to. */
    Path write(Plan written) {
        try {
            PlanFiles.write(written, plan);
            return plan;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets a process with the same options of Java do all of it; returns how much memory it had at the most. */
    String planByItself() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlanByItself.class.getName()));
        command.addAll(List.of("--model", model.toString(), "--out", plan.toString()));
        command.addAll(List.of("--as-of", GeneratedPlant.AS_OF.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String memory = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int ended = process.waitFor();
            if (ended != 0) {
                throw new IllegalStateException("The plan ended with (%d).".formatted(ended));
            }
            return memory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a process planned.", interrupted);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
