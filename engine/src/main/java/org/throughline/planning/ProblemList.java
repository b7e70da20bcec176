package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;
import org.throughline.values.Micros;

/** The problems of one model, in words; each kind has its code and its advice in one place. */
final class ProblemList {

    private final List<ModelProblem> problems = new ArrayList<>();

    List<ModelProblem> all() {
        return problems;
    }

    void days(ModelTable table, int row, String column, int days) {
        if (days < 0) {
            range(table, row, column, String.valueOf(days), "a whole number of days, zero or more");
        }
    }

    void notBelowZero(ModelTable table, int row, String column, long quantity) {
        if (quantity < 0) {
            range(table, row, column, Micros.format(quantity), "zero or more");
        }
    }

    void aboveZero(ModelTable table, int row, String column, long quantity) {
        if (quantity <= 0) {
            range(table, row, column, Micros.format(quantity), "above zero");
        }
    }

    void range(ModelTable table, int row, String column, String value, String right) {
        problems.add(new ModelProblem(
                "TL-MODEL-010",
                table,
                row,
                column,
                "the value (%s) is out of range".formatted(value),
                "It must be " + right));
    }

    void duplicate(ModelTable table, int row, String column, String value) {
        problems.add(new ModelProblem(
                "TL-MODEL-011",
                table,
                row,
                column,
                "the key (%s) is there twice".formatted(value),
                "Keep one of the rows"));
    }

    void unknown(ModelTable table, int row, String column, String value) {
        ModelTable home = home(column);
        problems.add(new ModelProblem(
                "TL-MODEL-012",
                table,
                row,
                column,
                "the %s (%s) is not in %s".formatted(column, value, home.fileName()),
                "Add it there, or correct the spelling"));
    }

    private static ModelTable home(String column) {
        return switch (column) {
            case "site", "from_site" -> ModelTable.SITES;
            case "calendar" -> ModelTable.CALENDARS;
            case "bom" -> ModelTable.BOMS;
            default -> ModelTable.ITEMS;
        };
    }

    void missing(ModelTable table, int row, String column, String why) {
        problems.add(
                new ModelProblem("TL-MODEL-006", table, row, column, "the field is empty, but " + why, "Fill it in"));
    }

    void lot(ModelTable table, int row, String column, String text, String right) {
        problems.add(new ModelProblem("TL-MODEL-013", table, row, column, text, right));
    }

    void noPath(ModelTable table, int row, String from, String to) {
        problems.add(new ModelProblem(
                "TL-MODEL-014",
                table,
                row,
                "uom",
                "no conversion leads from (%s) to the item's unit (%s)".formatted(from, to),
                "Add one to uoms.csv"));
    }

    void contradiction(ModelTable table, int row, String column, String uom) {
        problems.add(new ModelProblem(
                "TL-MODEL-014",
                table,
                row,
                column,
                "the conversion of (%s) disagrees with the others".formatted(uom),
                "Correct the factor or remove the row"));
    }

    void notThere(ModelTable table, String column, String value) {
        problems.add(new ModelProblem(
                "TL-MODEL-017",
                table,
                ModelProblem.WHOLE_TABLE,
                column,
                "the %s (%s) is not there, so it cannot be taken away".formatted(column, value),
                "Correct the name, or leave this change out"));
    }

    void notPlanned(ModelTable table, int row, String item, String site) {
        problems.add(new ModelProblem(
                "TL-MODEL-018",
                table,
                row,
                "item, site",
                "the item (%s) is not planned at the site (%s)".formatted(item, site),
                "Name a site where it is, or say in item_sites.csv how it is supplied there"));
    }

    void sharedName(int row, String node, String other) {
        problems.add(new ModelProblem(
                "TL-MODEL-016",
                ModelTable.ITEM_SITES,
                row,
                "item, site",
                "planned orders of (%s) and of (%s) would share their names".formatted(node, other),
                "Rename an item or a site"));
    }
}
