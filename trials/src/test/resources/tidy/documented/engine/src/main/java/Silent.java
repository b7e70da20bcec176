public final class Silent {

    public record Inner() {}

    /** Says what it is. */
    public record Spoken() {}

    private record Hidden() {}
}
