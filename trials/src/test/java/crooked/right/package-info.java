@NullMarked
@Room(floor = 20, owns = "the right wall")
package crooked.right;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
