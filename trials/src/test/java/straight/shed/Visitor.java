package straight.shed;

import straight.House;

public final class Visitor {

    /** An outbuilding may use the house. */
    public House visit() {
        return new House();
    }
}
