@NullMarked
package crooked.shed.one;

import org.jspecify.annotations.NullMarked;
