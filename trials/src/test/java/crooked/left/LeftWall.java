package crooked.left;

import crooked.right.RightWall;

public final class LeftWall {

    /** The fault: neighbours know each other. */
    public RightWall opposite() {
        return new RightWall();
    }
}
