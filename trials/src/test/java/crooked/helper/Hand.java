package crooked.helper;

public final class Hand {}
