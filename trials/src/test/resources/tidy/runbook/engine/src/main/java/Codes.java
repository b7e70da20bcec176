final class Codes {

    static final String KNOWN = "TL-MODEL-001";
    static final String UNKNOWN = "TL-MODEL-002";
}
