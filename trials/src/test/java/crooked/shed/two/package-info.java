@NullMarked
package crooked.shed.two;

import org.jspecify.annotations.NullMarked;
