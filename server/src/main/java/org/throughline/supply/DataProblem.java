package org.throughline.supply;

import org.throughline.events.SiteReference;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.UncountableException;

/**
 * Something in the data that blocks a plan, spoils a part of it or deserves a look.
 *
 * @param object the record of the home system that is to blame, such as {@code odoo:product.product:8}
 * @param site the site where it shows, if one
 * @param text a sentence with the names that people know
 */
public record DataProblem(DataProblemCode code, String object, SiteReference site, String text) {

    private static final String CIRCLE = "TL-MODEL-015";

    /** Why the planning engine refuses a model that was made from the data. */
    static DataProblem of(ModelProblem problem) {
        String table = problem.table().fileName();
        return new DataProblem(
                problem.code().equals(CIRCLE) ? DataProblemCode.CIRCULAR_STRUCTURE : DataProblemCode.MODEL_REFUSED,
                table,
                SiteReference.NONE,
                "%s in (%s): %s. %s.".formatted(problem.code(), table, problem.text(), problem.advice()));
    }

    /** Why the planning engine cannot plan a model whose rows are sound. */
    static DataProblem of(UncountableException tooLarge, Labels labels) {
        return new DataProblem(
                DataProblemCode.NEED_OUT_OF_RANGE,
                labels.items().named(tooLarge.item()).map(Object::toString).orElseGet(tooLarge::item),
                labels.sites().named(tooLarge.site()).map(SiteReference::of).orElse(SiteReference.NONE),
                String.valueOf(tooLarge.getMessage()));
    }
}
