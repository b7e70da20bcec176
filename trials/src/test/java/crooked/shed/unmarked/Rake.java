package crooked.shed.unmarked;

public final class Rake {}
