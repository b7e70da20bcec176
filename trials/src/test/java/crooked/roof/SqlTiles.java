package crooked.roof;

public final class SqlTiles {}
