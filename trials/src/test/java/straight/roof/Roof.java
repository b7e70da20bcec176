package straight.roof;

import jakarta.servlet.Servlet;
import straight.cellar.Coal;
import straight.walls.Walls;

public final class Roof {

    /** A door may use the frameworks of the rim. */
    public Walls walls(Servlet door) {
        return new Walls(door.getServletInfo());
    }

    /** Lower floors are used over any distance. */
    public Coal heat() {
        return new Coal();
    }
}
