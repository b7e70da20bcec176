package crooked.shed.one;

import crooked.shed.two.Bucket;

public final class Spade {

    /** The fault: a circle in an outbuilding. */
    public Bucket fill() {
        return new Bucket();
    }
}
