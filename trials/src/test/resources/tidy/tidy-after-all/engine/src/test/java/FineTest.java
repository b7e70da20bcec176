import org.junit.jupiter.api.Test;

public class FineTest {

    @Test
    void no_MRP_run_is_lost() {}

    @org.junit.jupiter.params.ParameterizedTest
    void a_test_is_as_wide_as_its_table(int one, int two, int three, int four, int five, int six) {}

    void helperOfATest() {}
}
