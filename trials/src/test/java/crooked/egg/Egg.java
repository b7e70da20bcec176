package crooked.egg;

import crooked.hen.Hen;

public final class Egg {

    /** The fault: a circle. */
    public Hen hatch() {
        return new Hen();
    }
}
