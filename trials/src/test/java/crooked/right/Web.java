package crooked.right;

import jakarta.servlet.Servlet;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
public final class Web {

    private final List<Servlet> servlets;

    /** The fault: frameworks of the rim in a lower room. */
    public Web(Servlet servlet) {
        this.servlets = List.of(servlet);
    }

    /** How many there are. */
    public int count() {
        return servlets.size();
    }
}
