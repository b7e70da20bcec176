package crooked.unmarked;

public final class Unmarked {}
