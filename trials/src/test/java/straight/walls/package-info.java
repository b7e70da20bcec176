@NullMarked
@Room(floor = 20, owns = "the walls")
package straight.walls;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
