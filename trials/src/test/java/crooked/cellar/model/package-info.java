@NullMarked
@Room(floor = 0, owns = "the fault: a package inside a room")
package crooked.cellar.model;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
