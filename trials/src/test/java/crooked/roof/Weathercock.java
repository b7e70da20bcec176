package crooked.roof;

import jakarta.servlet.Servlet;

public final class Weathercock {

    /** The fault: a framework of the rim on the floor of the rim, in a room that is none. */
    public String says(Servlet servlet) {
        return servlet.getServletInfo();
    }
}
