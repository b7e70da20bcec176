package org.throughline.planning;

/**
 * Something in a model that makes a plan impossible.
 *
 * @param code stable, with a runbook
 * @param row the row of the table, from 0; {@link #WHOLE_TABLE} where no single row is to blame
 * @param column the column, may be empty
 * @param text a sentence that names the value
 * @param advice what would be right
 */
public record ModelProblem(String code, ModelTable table, int row, String column, String text, String advice) {

    /** No single row is to blame. */
    public static final int WHOLE_TABLE = -1;

    /** What is wrong and what would be right, for people who see no table. */
    public String sentence() {
        return "%s %s. %s.".formatted(code, text, advice);
    }
}
