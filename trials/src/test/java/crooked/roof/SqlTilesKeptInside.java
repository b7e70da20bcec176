package crooked.roof;

final class SqlTilesKeptInside {}
