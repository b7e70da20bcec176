final class Wide {

    Wide(int one, int two, int three, int four, int five, int six) {}

    int enough(int one, int two, int three, int four, int five) {
        return one + two + three + four + five;
    }

    int tooMany(int one, int two, int three, int four, int five, int six) {
        return one + two + three + four + five + six;
    }
}

record Fact(int one, int two, int three, int four, int five, int six) {

    Fact(int one, int two, int three, int four, int five, int six, int seven) {
        this(one, two, three, four, five, six + seven);
    }

    static Fact of(int one, int two, int three, int four, int five, int six) {
        return new Fact(one, two, three, four, five, six);
    }

    int behaviour(int one, int two, int three, int four, int five, int six) {
        return one + two + three + four + five + six;
    }
}
