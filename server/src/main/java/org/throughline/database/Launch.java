package org.throughline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Our own record of one start of the server, written before it starts. The token also stands on the server's command
 * line, so that an orphan of a killed hub is told for certain from a server that somebody else started and from a
 * process that merely got its number.
 *
 * @param token chance word of this start
 * @param port where the server listens
 * @param hub who started it, in words
 */
record Launch(String token, int port, String hub) {

    private static final String SETTING = "throughline.launch=";

    /** What a process turns out to be. */
    enum Kind {
        OURS,
        ANOTHER_POSTGRES,
        SOMETHING_ELSE,
        GONE
    }

    static Optional<Launch> read(DataFolder folder) throws IOException {
        return DataFolder.read(folder.serverRecord())
                .map(record -> new Launch(
                        record.getProperty("token", ""),
                        Integer.parseInt(record.getProperty("port", "0")),
                        record.getProperty("hub", "")));
    }

    void write(DataFolder folder) throws IOException {
        Properties record = new Properties();
        record.setProperty("token", token);
        record.setProperty("port", Integer.toString(port));
        record.setProperty("hub", hub);
        DataFolder.write(folder.serverRecord(), record);
    }

    /** The server's setting that carries the token. */
    String setting() {
        return SETTING + token;
    }

    /** Looks at the command line of the process with this number. */
    Kind kindOf(long process) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process), "cmdline");
        String words;
        try {
            words = new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            // The file vanishes with the process, at any moment and with varying errors.
            return Kind.GONE;
        }
        if (words.isEmpty()) {
            return Kind.GONE;
        }
        if (words.contains(setting() + "\0")) {
            return Kind.OURS;
        }
        String program = words.substring(0, words.indexOf('\0') < 0 ? words.length() : words.indexOf('\0'));
        return program.contains("postgres") ? Kind.ANOTHER_POSTGRES : Kind.SOMETHING_ELSE;
    }
}
