package crooked.nameless;

public final class Nobody {}
