package crooked.shed.two;

import crooked.shed.one.Spade;

public final class Bucket {

    /** The fault: a circle in an outbuilding. */
    public Spade empty() {
        return new Spade();
    }
}
