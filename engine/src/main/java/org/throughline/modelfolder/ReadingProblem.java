package org.throughline.modelfolder;

/**
 * Something wrong with a file of a model folder.
 *
 * @param code stable, with a runbook
 * @param file the name of the file
 * @param line from 1, 0 where no single line is to blame
 * @param column empty where no single column is to blame
 * @param text what is wrong, naming the value
 * @param advice what would be right
 */
public record ReadingProblem(String code, String file, int line, String column, String text, String advice) {

    /** The problem as one line for people. */
    public String sentence() {
        String place = line == 0 ? file : "%s line %d".formatted(file, line);
        String where = column.isEmpty() ? place : "%s, column %s".formatted(place, column);
        return "%s %s: %s. %s.".formatted(code, where, text, advice);
    }
}
