package org.throughline.scenario;

import java.util.Set;
import java.util.TreeSet;
import org.throughline.scenario.Tables.Row;

/** The items and sites that the lines speak of: whatever is not declared is a piece, and lies at site M. */
final class Items {

    static final String USUAL_SITE = "M";
    private static final String USUAL_UNIT = "pc";

    private final Tables tables;
    private final Set<String> named = new TreeSet<>();

    Items(Tables tables) {
        this.tables = tables;
    }

    /** Takes {@code ITEM} or {@code ITEM@SITE}; without a site it is site M. */
    void node(Words words, Row row) {
        itemAt(words, row, "item", USUAL_SITE);
    }

    /** Takes {@code ITEM} or {@code ITEM@SITE}; without a site it is every site. */
    void itemAt(Words words, Row row, String itemColumn) {
        itemAt(words, row, itemColumn, "");
    }

    private void itemAt(Words words, Row row, String itemColumn, String usualSite) {
        String node = words.word("an item");
        int mark = node.indexOf('@');
        String item = mark < 0 ? node : node.substring(0, mark);
        row.with(itemColumn, known(item)).with("site", mark < 0 ? usualSite : node.substring(mark + 1));
    }

    String item(Words words) {
        return known(words.word("an item"));
    }

    /** Remembers an item that was spoken of. */
    String known(String item) {
        named.add(item);
        return item;
    }

    /** Adds what was spoken of and never declared. */
    void complete() {
        for (Row declared : tables.filled("items")) {
            named.remove(declared.values().get("item"));
            if (!declared.written().contains("uom")) {
                declared.with("uom", USUAL_UNIT);
            }
        }
        named.forEach(item -> tables.add("items").with("item", item).with("uom", USUAL_UNIT));
        if (tables.rows("sites").isEmpty()) {
            tables.add("sites").with("site", USUAL_SITE);
        }
    }

    /** How a node is written: the item, with its site where that is not M. */
    static String node(String item, String site) {
        return site.equals(USUAL_SITE) ? item : item + "@" + site;
    }
}
