@NullMarked
@Room(floor = 70, owns = "the wiring")
package straight;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
