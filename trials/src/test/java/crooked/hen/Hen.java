package crooked.hen;

import crooked.egg.Egg;

public final class Hen {

    /** The fault: a circle. */
    public Egg lay() {
        return new Egg();
    }
}
