package org.throughline.scenario;

import org.throughline.planning.PlanningOptions;

/** Turns the input lines of a scenario into the tables of a model folder and the options of its plan. */
final class Input {

    private final String file;
    private final Tables tables = new Tables();
    private final Items items = new Items(tables);
    private final OptionLines options = new OptionLines();
    private final StructureLines structure = new StructureLines(tables, items);
    private final TransactionLines transactions = new TransactionLines(tables, items);

    Input(String file) {
        this.file = file;
    }

    /** Reads a line; a blank one and one that is only a comment say nothing. */
    void read(int number, String line) {
        Words words = Words.of(file, number, line);
        if (words.end()) {
            return;
        }
        try {
            String keyword = words.word("a keyword");
            if (!options.read(keyword, words)
                    && !structure.read(keyword, words)
                    && !transactions.read(keyword, words)) {
                throw new NotUnderstood(
                        file,
                        number,
                        "no line begins with (%s). Maybe see README.md in this folder.".formatted(keyword));
            }
            if (!words.end()) {
                throw words.unexpected("the end of the line");
            }
        } catch (NotUnderstood placed) {
            throw placed;
        } catch (IllegalArgumentException unplaced) {
            throw new NotUnderstood(file, number, String.valueOf(unplaced.getMessage()));
        }
    }

    /** The tables, with the items and sites that no line declares. */
    Tables tables() {
        items.complete();
        return tables;
    }

    PlanningOptions options() {
        return options.options();
    }
}
