package org.throughline.modelfolder;

import java.util.List;
import java.util.function.Function;
import org.throughline.planning.ModelTable;

/**
 * The columns of one file and how a row of it is read.
 *
 * @param required columns that must be there
 * @param optional columns that may be left out
 */
record TableFormat<T>(ModelTable table, List<String> required, List<String> optional, Function<Row, T> reader) {

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column) || column.startsWith("x_");
    }
}
