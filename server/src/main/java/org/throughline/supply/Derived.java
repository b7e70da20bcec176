package org.throughline.supply;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made of a basis, with what was found wrong meanwhile. It is given again, and told again, as long as
 * its basis is the same.
 */
final class Derived<B, T> {

    private record Made<B, T>(B basis, T thing, Findings findings) {}

    private @Nullable Made<B, T> made;

    /** The thing that is made of the basis. */
    T of(B basis, Findings findings, Function<Findings, T> making) {
        Made<B, T> known = made;
        if (known == null || !known.basis().equals(basis)) {
            Findings own = new Findings();
            known = new Made<>(basis, making.apply(own), own);
            made = known;
        }
        findings.tell(known.findings());
        return known.thing();
    }

    /** The same of something about which nothing can be found wrong. */
    T of(B basis, Function<B, T> making) {
        return of(basis, new Findings(), _ -> making.apply(basis));
    }
}
