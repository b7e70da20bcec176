package straight.cellar;

public final class Coal {}
