final class SqlRows {

    static final String ALL = "select * from rows";

    static final String TALL =
            """
            SELECT  *
              from rows
            """;

    static final String COUNT = "select count(*) from rows";
}
