package org.throughline.pages;

/** The kinds of files that a table can be taken along as. */
public enum FileKind {
    /** Values with commas between, as RFC 4180 has it, in UTF-8. */
    CSV(".csv", "text/csv;charset=utf-8"),
    /** A workbook of Excel, which LibreOffice reads too. */
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String contentType;

    FileKind(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** The end of its name, with the dot. */
    public String ending() {
        return ending;
    }

    /** What the kind is called in the head of an answer. */
    public String contentType() {
        return contentType;
    }
}
