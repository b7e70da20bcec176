@NullMarked
@Room(floor = 40, owns = "eggs")
package crooked.egg;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
