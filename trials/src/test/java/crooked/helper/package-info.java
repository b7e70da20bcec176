@NullMarked
@Room(floor = 20, owns = "the fault: a name that forbids nothing")
package crooked.helper;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
