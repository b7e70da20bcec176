package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as RFC 4180 says, with the limits that keep a broken file from filling the memory. */
class CsvReaderTest {

    private static final Duration QUICK = Duration.ofSeconds(20);

    @Test
    void an_empty_text_has_no_records() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\r\n\r")).isEmpty();
    }

    @Test
    void fields_are_split_by_commas_and_empty_ones_are_fields() {
        assertThat(read("a,b,c\n,,\n1,,3\n"))
                .containsExactly(List.of("a", "b", "c"), List.of("", "", ""), List.of("1", "", "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\r1,2\r", "a,b\r\n1,2", "a,b\n1,2", "\n\na,b\r\n\r\n1,2\n\n"
            })
    void lines_end_in_any_of_the_usual_ways_and_the_last_may_lack_its_end(String text) {
        assertThat(read(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void spaces_belong_to_a_field() {
        assertThat(read(" a , b\n")).containsExactly(List.of(" a ", " b"));
    }

    @Test
    void a_quoted_field_may_hold_commas_quotes_and_line_ends() {
        assertThat(read("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\"\"\nx,y,z,w\n"))
                .containsExactly(List.of("a,b", "say \"hi\"", "two\r\nlines", ""), List.of("x", "y", "z", "w"));
    }

    @Test
    void a_lonely_empty_quoted_field_is_a_record() {
        assertThat(read("\"\"\n\na\n")).containsExactly(List.of(""), List.of("a"));
    }

    @Test
    void a_byte_order_mark_at_the_start_is_passed_over_and_nowhere_else() {
        assertThat(read("\uFEFFitem,uom\n\uFEFFA,EA\n"))
                .containsExactly(List.of("item", "uom"), List.of("\uFEFFA", "EA"));
    }

    @Test
    void any_character_of_unicode_is_read() {
        assertThat(read("Schräge,ポンプ,😀\n")).containsExactly(List.of("Schräge", "ポンプ", "😀"));
    }

    @Test
    void the_line_of_each_record_is_known_also_after_blank_lines_and_line_ends_within_fields() throws Exception {
        CsvReader reader = reader("a\n\n\"1\n2\r\n3\r4\"\r\nb\rc\n");
        List<Integer> lines = new ArrayList<>();
        reader.skipBlank();
        for (int line = reader.line(); !reader.next().isEmpty(); line = reader.line()) {
            lines.add(line);
            reader.skipBlank();
        }
        assertThat(lines).containsExactly(1, 3, 7, 8);
    }

    @Test
    void a_quote_inside_a_plain_field_is_refused_with_its_line() {
        assertRefused("a,b\n1,2\n3,4\"5\n", "TL-MODEL-003", 3, "has a quote inside a field that is not quoted");
    }

    @Test
    void text_after_a_closing_quote_is_refused_with_its_line() {
        assertRefused("a,b\n\"1\"2,3\n", "TL-MODEL-003", 2, "has text after a closing quote");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_with_the_line_on_which_it_opens() {
        assertRefused("a,b\n1,\"2\n3,4\n5,6\n", "TL-MODEL-003", 2, "has a quote that is never closed");
    }

    @Test
    void a_field_may_be_as_long_as_the_limit_and_no_longer() {
        String longest = "x".repeat(CsvReader.FIELD_MAX);
        assertThat(read(longest + "," + longest)).containsExactly(List.of(longest, longest));
        assertRefused("a\n" + longest + "x\n", "TL-MODEL-003", 2, "has a field of more than 10000 characters");
        assertRefused("a\n\"" + longest + "x\"\n", "TL-MODEL-003", 2, "has a field of more than 10000 characters");
    }

    @Test
    void a_record_may_have_as_many_fields_as_the_limit_and_no_more() {
        assertThat(read(",".repeat(CsvReader.FIELDS_MAX - 1)).getFirst()).hasSize(CsvReader.FIELDS_MAX);
        assertRefused(",".repeat(CsvReader.FIELDS_MAX), "TL-MODEL-003", 1, "has more than 1000 fields");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line() {
        byte[] latin = "a,b\n1,2\nSchr\u00e4ge,3\n".getBytes(StandardCharsets.ISO_8859_1);
        CsvReader.Malformed refused = refused(new CsvReader(new ByteArrayInputStream(latin)));
        assertThat(refused.code()).isEqualTo("TL-MODEL-002");
        assertThat(refused).hasMessage("is not UTF-8 text");
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void a_wrong_byte_deep_in_a_long_file_is_found_on_its_line() {
        byte[] start = "quantity,unit\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(start, start.length + 1);
        bytes[start.length] = (byte) 0xFF;
        assertThat(refused(new CsvReader(new ByteArrayInputStream(bytes))).line())
                .isEqualTo(20_001);
    }

    @Test
    void text_cut_off_within_a_character_is_refused() {
        byte[] cut = {'a', '\n', (byte) 0xE2, (byte) 0x82};
        CsvReader.Malformed refused = refused(new CsvReader(new ByteArrayInputStream(cut)));
        assertThat(refused.code()).isEqualTo("TL-MODEL-002");
    }

    @Test
    void a_field_of_ten_million_characters_is_refused_before_it_is_read() {
        for (String start : List.of("a,b\n1,", "a,b\n1,\"")) {
            Endless bytes = new Endless(start, 10_000_000);
            CsvReader.Malformed refused =
                    Assertions.assertTimeoutPreemptively(QUICK, () -> refused(new CsvReader(bytes)));
            assertThat(refused).hasMessage("has a field of more than 10000 characters");
            assertThat(refused.line()).isEqualTo(2);
            assertThat(bytes.given).as("bytes taken from the file").isLessThan(200_000);
        }
    }

    @Test
    void a_file_of_many_records_takes_a_time_that_grows_with_its_size_only() throws Exception {
        long records = Assertions.assertTimeoutPreemptively(QUICK, () -> count("item,\"site\",quantity\r\n", 300_000));
        assertThat(records).isEqualTo(300_000);
    }

    @Test
    void a_failing_disk_is_not_taken_for_a_bad_file() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> new CsvReader(broken).next())
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    private static long count(String record, int times) throws Exception {
        CsvReader reader = reader(record.repeat(times));
        long count = 0;
        while (!reader.next().isEmpty()) {
            count++;
        }
        return count;
    }

    private static void assertRefused(String text, String code, int line, String message) {
        CsvReader.Malformed refused = refused(reader(text));
        assertThat(refused).hasMessage(message);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.line()).isEqualTo(line);
    }

    private static CsvReader.Malformed refused(CsvReader reader) {
        return catchThrowableOfType(CsvReader.Malformed.class, () -> {
            while (!reader.next().isEmpty()) {
                // Reads on until it is refused.
            }
        });
    }

    private static List<List<String>> read(String text) {
        try {
            CsvReader reader = reader(text);
            List<List<String>> records = new ArrayList<>();
            for (List<String> fields = reader.next(); !fields.isEmpty(); fields = reader.next()) {
                records.add(fields);
            }
            return records;
        } catch (IOException | CsvReader.Malformed refused) {
            throw new AssertionError(refused);
        }
    }

    private static CsvReader reader(String text) {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A beginning, then the same letter so many times, made while it is read. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final long length;
        private long given;

        Endless(String start, long letters) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            length = this.start.length + letters;
        }

        @Override
        public int read() {
            if (given == length) {
                return -1;
            }
            int next = given < start.length ? start[(int) given] : 'x';
            given++;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            for (int at = 0; at < count; at++) {
                int next = read();
                if (next < 0) {
                    return at == 0 ? -1 : at;
                }
                into[from + at] = (byte) next;
            }
            return count;
        }
    }
}
