package org.throughline.trials.architecture;

import java.util.List;

/** Prints the rooms as the page of the documentation that shows them. */
public final class FloorPlan {

    private FloorPlan() {}

    /** The page as Markdown: one row a room, highest floor first. */
    public static String print(List<RoomCard> rooms) {
        StringBuilder page = new StringBuilder("""
                # Floor plan

                Printed from the code by `bin/fix`; `bin/check` compares. Each room states its floor and what it owns
                in its `package-info`. A room uses rooms on lower floors only; neighbours never know each other.

                | floor | room | owns | uses |
                |---:|---|---|---|
                """);
        for (RoomCard room : rooms) {
            page.append("| %d | %s | %s | %s |\n"
                    .formatted(room.floor(), room.name(), room.owns(), String.join(", ", room.uses())));
        }
        return page.toString();
    }
}
