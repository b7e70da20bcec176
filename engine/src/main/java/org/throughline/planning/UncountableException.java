package org.throughline.planning;

/**
 * A quantity left the range of the engine (about 9.2 million million units). Its message names the item, the site, the
 * day, the quantity and what would be right; nothing of what was asked for is done.
 */
public final class UncountableException extends ArithmeticException {

    /** Stable, with a runbook. */
    public static final String CODE = "TL-PLAN-001";

    private static final long serialVersionUID = 1L;

    private final String item;
    private final String site;
    private final String text;
    private final String advice;

    // Not public, or else a pool of threads would throw a copy that says nothing.
    UncountableException(Place place, String text, String advice) {
        super("%s %s. %s.".formatted(CODE, text, advice));
        item = place.item();
        site = place.site();
        this.text = text;
        this.advice = advice;
    }

    /** The item whose quantity it is. */
    public String item() {
        return item;
    }

    /** The site at which it is planned. */
    public String site() {
        return site;
    }

    /** The same as a problem of a row of a table whose quantity brings it about. */
    ModelProblem problem(ModelTable table, int row) {
        return new ModelProblem(CODE, table, row, "quantity", text, advice);
    }
}
