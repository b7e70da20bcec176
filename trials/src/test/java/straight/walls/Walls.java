package straight.walls;

import straight.cellar.Coal;

public final class Walls {

    private final SqlBricks bricks;

    /** Walls of a colour. */
    public Walls(String colour) {
        this.bricks = new SqlBricks(colour, new Coal());
    }

    @Override
    public String toString() {
        return bricks.toString();
    }
}
