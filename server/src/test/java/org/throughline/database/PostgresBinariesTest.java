package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    /** Unpacking takes seconds, so both have begun before either is done. */
    @Test
    void hubs_that_start_for_the_first_time_at_once_share_the_programs(@TempDir Path folder) {
        CompletableFuture<PostgresBinaries> other =
                CompletableFuture.supplyAsync(() -> PostgresBinaries.unpackedIn(folder));
        PostgresBinaries own = PostgresBinaries.unpackedIn(folder);

        assertThat(other.join()).isEqualTo(own);
        assertThat(own.program("postgres")).isExecutable();
        assertThat(folder).isDirectoryNotContaining(left -> !left.equals(own.home()));
    }
}
