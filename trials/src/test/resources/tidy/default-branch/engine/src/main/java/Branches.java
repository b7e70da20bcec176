final class Branches {

    enum Colour {
        RED,
        GREEN
    }

    int ofEnum(Colour colour) {
        return switch (colour) {
            case RED -> 1;
            default -> 2;
        };
    }

    void ofSealed(Object shape) {
        switch (shape) {
            case String text -> System.out.println(text);
            default -> System.out.println();
        }
    }

    int withNull(Colour colour) {
        return switch (colour) {
            case Colour.RED -> 1;
            case null, default -> 2;
        };
    }

    int oldStyle(Colour colour) {
        switch (colour) {
            case RED:
                return 1;
            default:
                return 2;
        }
    }
}
