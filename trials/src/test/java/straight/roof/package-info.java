@NullMarked
@Room(floor = 60, owns = "the roof")
package straight.roof;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
