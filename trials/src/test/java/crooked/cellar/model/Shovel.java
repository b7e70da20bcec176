package crooked.cellar.model;

public final class Shovel {}
