final class Places {

    static final String PLACE = "C:\\Users\\anna";
}
