package org.throughline.pages;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept: few ask for it, and making it takes long. */
public final class MadeOnce<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    /** Makes it so, when it is first asked for. */
    public MadeOnce(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        @Nullable T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
