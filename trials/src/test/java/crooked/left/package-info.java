@NullMarked
@Room(floor = 20, owns = "the left wall")
package crooked.left;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
