package org.throughline.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook, row by row; a second sheet says where and when it was taken. */
public final class WorkbookFile {

    /** A spreadsheet calculates in binary numbers of so many digits; longer ones stay exact as words. */
    private static final int DIGITS_MAX = 15;

    /** Rows of one sheet that a spreadsheet can read, less the head. */
    private static final int ROWS_MAX = 1_048_575;

    private static final int ROWS_AT_ONCE = 500;

    private WorkbookFile() {}

    /**
     * The whole file.
     *
     * @param origin what the second sheet says, in two columns
     */
    public static void write(
            String name, List<String> heads, Iterator<List<Cell>> rows, Map<String, String> origin, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Throughline", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 1; rows.hasNext() && row <= ROWS_MAX; row++) {
                write(sheet, row, rows.next());
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            Worksheet about = workbook.newWorksheet("About");
            int line = 0;
            for (Map.Entry<String, String> said : origin.entrySet()) {
                about.value(line, 0, said.getKey());
                about.value(line, 1, said.getValue());
                line++;
            }
            about.finish();
        }
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Words(var words) -> sheet.value(row, column, words);
                case Cell.Amount(var amount) -> write(sheet, row, column, amount);
                case Cell.Day(var day) -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case Cell.Time(var time) -> sheet.value(row, column, time.toString());
                case Cell.Nothing _ -> {}
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, BigDecimal amount) {
        if (amount.precision() > DIGITS_MAX) {
            sheet.value(row, column, amount.toPlainString());
        } else {
            sheet.value(row, column, amount);
        }
    }
}
