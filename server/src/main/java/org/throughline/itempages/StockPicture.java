package org.throughline.itempages;

import org.throughline.pages.Frame;
import org.throughline.pages.Written;

/**
 * The projected stock of an item, as the script that draws it takes it.
 *
 * @param words what its lines and marks are called
 */
public record StockPicture(PlanItem.Picture drawn, Words words) {

    /** What the lines and marks are called. */
    public record Words(String projected, String safetyStock, String scheduled, String planned, String needed) {}

    /** Of an item, in the words of a page. */
    public static StockPicture of(PlanItem item, Frame frame) {
        return new StockPicture(
                item.picture(),
                new Words(
                        frame.text("plan.picture.projected"),
                        frame.text(
                                "plan.picture.safety-stock",
                                Written.amount(item.picture().safetyStock())),
                        frame.text("plan.picture.scheduled"),
                        frame.text("plan.picture.planned"),
                        frame.text("plan.picture.needed")));
    }

    /** The same as JSON that may stand in a page: nothing in it can end the element around it. */
    public String json() {
        return Written.data(this);
    }
}
