package org.throughline.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * What is made of each row of a list, of that row and of master data alone, with what was found wrong meanwhile. All of
 * it is given again as long as the row and the master data are the same.
 */
final class ToldEach<R, T> {

    private record Told<T>(List<T> things, Findings findings) {}

    private final KeptEach<MasterData.Basis, R, Told<T>> each = new KeptEach<>();
    private final Derived<List<Told<T>>, List<T>> all = new Derived<>();

    /**
     * All things that are made of the rows, in their order; the same list as the last time where all rows are equal.
     *
     * @param ground where what is wrong is told
     * @param maker how things are made of a row, telling what is wrong there
     */
    List<T> of(Ground ground, List<R> rows, Function<Ground, Function<R, List<T>>> maker) {
        Findings own = new Findings();
        Function<R, List<T>> making = maker.apply(ground.telling(own));
        List<Told<T>> made =
                each.of(MasterData.Basis.of(ground), rows, row -> new Told<>(making.apply(row), own.take()));
        return all.of(made, ground.findings(), found -> {
            List<T> things = new ArrayList<>(made.size());
            for (Told<T> told : made) {
                found.tell(told.findings());
                things.addAll(told.things());
            }
            return Collections.unmodifiableList(things);
        });
    }
}
