package crooked.roof;

import crooked.shed.one.Spade;

public final class Tiles {

    /** The fault: the house uses an outbuilding. */
    public Spade borrow() {
        return new Spade();
    }
}
