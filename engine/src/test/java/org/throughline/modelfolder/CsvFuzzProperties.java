package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, reading it ends in records or in a refusal that names its line. */
class CsvFuzzProperties {

    private static final String VALID =
            "item,description,quantity\r\nA,\"a, \"\"quoted\"\" word\",1\nB,\"two\nlines\",2\rC,Schräge 😀,3\n\nD,,\n";
    private static final String INTERESTING = "\",\r\nab\uFEFF\u00e4\u0000;\t ";

    @Property(tries = 1000)
    void random_bytes_are_read_or_refused(@ForAll byte[] bytes) throws IOException {
        readOrRefused(bytes);
    }

    @Property(tries = 1000)
    void random_text_of_quotes_commas_and_line_ends_is_read_or_refused(@ForAll("texts") String text)
            throws IOException {
        readOrRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void a_valid_file_with_a_few_wrong_bytes_is_read_or_refused(@ForAll long seed) throws IOException {
        readOrRefused(mutated(VALID.getBytes(StandardCharsets.UTF_8), new Random(seed)));
    }

    @Property(tries = 500)
    void what_is_written_reads_as_the_same_table(@ForAll("tables") List<List<String>> table)
            throws IOException, CsvReader.Malformed {
        StringWriter text = new StringWriter();
        CsvWriter writer = new CsvWriter(text);
        for (List<String> record : table) {
            writer.write(record);
        }
        CsvReader reader =
                new CsvReader(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        List<List<String>> read = new ArrayList<>();
        for (List<String> fields = reader.next(); !fields.isEmpty(); fields = reader.next()) {
            read.add(fields);
        }
        assertThat(read).isEqualTo(table);
    }

    private static void readOrRefused(byte[] bytes) throws IOException {
        CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes));
        int lines = 1;
        for (byte next : bytes) {
            lines += next == '\n' || next == '\r' ? 1 : 0;
        }
        int records = 0;
        try {
            while (!reader.next().isEmpty()) {
                records++;
            }
        } catch (CsvReader.Malformed refused) {
            assertThat(refused.code()).isIn("TL-MODEL-002", "TL-MODEL-003");
            assertThat(refused.line()).isBetween(1, lines);
            return;
        }
        assertThat(records).isLessThanOrEqualTo(lines);
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(3)) {
                case 0 -> replaced(bytes, at, random);
                case 1 -> removed(bytes, at, 1 + random.nextInt(bytes.length - at));
                default -> doubled(bytes, at);
            };
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        changed[at] = random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) INTERESTING.charAt(random.nextInt(INTERESTING.length()));
        return changed;
    }

    private static byte[] removed(byte[] bytes, int at, int count) {
        byte[] rest = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, rest, 0, at);
        System.arraycopy(bytes, at + count, rest, at, rest.length - at);
        return rest;
    }

    private static byte[] doubled(byte[] bytes, int at) {
        byte[] more = new byte[2 * bytes.length - at];
        System.arraycopy(bytes, 0, more, 0, bytes.length);
        System.arraycopy(bytes, at, more, bytes.length, bytes.length - at);
        return more;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(INTERESTING).ofMaxLength(60);
    }

    /** At least two columns: a lonely empty field would be a blank line, which no table of ours has. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> fields = Arbitraries.oneOf(
                Arbitraries.strings().withChars("\",\r\nab\u00e4 ").ofMaxLength(8),
                Arbitraries.of("", "a", "😀", "say \"hi\"", "P-PUMP-M-1"));
        return fields.list().ofMinSize(2).ofMaxSize(6).list().ofMaxSize(8);
    }
}
