@Room(floor = 20, owns = "the fault: no @NullMarked")
package crooked.unmarked;

import org.throughline.Room;
