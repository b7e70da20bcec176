package straight;

import straight.roof.Roof;

public final class House {

    /** Main wires everything. */
    public Roof roof() {
        return new Roof();
    }
}
