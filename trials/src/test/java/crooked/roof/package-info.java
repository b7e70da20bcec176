@NullMarked
@Room(floor = 60, owns = "the tiles")
package crooked.roof;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
