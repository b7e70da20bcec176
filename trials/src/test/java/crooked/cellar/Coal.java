package crooked.cellar;

import crooked.roof.Tiles;

public final class Coal {

    /** The fault: the cellar knows the roof. */
    public Tiles smoke() {
        return new Tiles();
    }
}
