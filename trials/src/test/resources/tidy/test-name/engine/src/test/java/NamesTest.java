import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void testNetting() {}

    @org.junit.jupiter.api.Test
    void netting() {}

    @Test
    void a_late_order_is_pulled_in() {}
}
