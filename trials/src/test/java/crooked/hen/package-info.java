@NullMarked
@Room(floor = 40, owns = "hens")
package crooked.hen;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
