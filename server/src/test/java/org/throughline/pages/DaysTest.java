package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

    private static Days days(String visitor) {
        return Days.of(Locale.forLanguageTag(visitor), Year.of(2026));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 'Wed, Mar 4, 2026', 'Wed, Mar 4'",
        "en, 'Wed, Mar 4, 2026', 'Wed, Mar 4'",
        "en-GB, 'Wed, 4 Mar 2026', 'Wed 4 Mar'",
        "de-DE, 'Wed, 4 Mar 2026', 'Wed, 4 Mar'",
        "fr, 'Wed, 4 Mar 2026', 'Wed, 4 Mar'",
        "und, 'Wed, 4 Mar 2026', 'Wed, 4 Mar'"
    })
    void a_day_has_the_words_of_the_pages_in_the_order_of_the_visitors_region(
            String visitor, String written, String brief) {
        assertThat(days(visitor).day(MARCH)).isEqualTo(written);
        assertThat(days(visitor).shortDay(MARCH)).isEqualTo(brief);
        assertThat(days(visitor).shortDay(MARCH.plusYears(1))).contains("2027");
    }

    @ParameterizedTest
    @CsvSource({
        "PO-7 comes on 2026-03-20., 'PO-7 comes on 20 Mar 2026.'",
        "From 2026-03-04 to 2026-03-20, 'From 4 Mar 2026 to 20 Mar 2026'",
        "Lot 2026-03-20-A and LOT-2026-03-20 stay, Lot 2026-03-20-A and LOT-2026-03-20 stay",
        "2026-13-40 is no day, 2026-13-40 is no day",
        "At 2026-03-20T06:00:00Z, At 2026-03-20T06:00:00Z"
    })
    void a_sentence_has_its_days_as_the_visitor_reads_them(String said, String written) {
        assertThat(days("en-GB").sentence(said)).isEqualTo(written);
    }
}
