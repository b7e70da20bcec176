@NullMarked
package straight.shed;

import org.jspecify.annotations.NullMarked;
