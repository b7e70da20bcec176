@NullMarked
@Room(floor = 0, owns = "the coal")
package crooked.cellar;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
