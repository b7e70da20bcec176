package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final Trouble AWAY = new Trouble.Unavailable("TL-TEST-001", Duration.ZERO, "It is away.");

    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void two_pieces_are_worked_on_at_the_same_time() {
        CountDownLatch both = new CountDownLatch(2);

        Optional<Trouble> trouble = new SideBySide(2).each(List.of(1, 2), piece -> {
            both.countDown();
            done.add(piece);
            return met(both) ? Optional.empty() : Optional.of(AWAY);
        });

        assertThat(trouble).isEmpty();
        assertThat(done).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void every_piece_is_done_once() {
        List<Integer> pieces = IntStream.range(0, 500).boxed().toList();

        assertThat(new SideBySide(2).each(pieces, this::note)).isEmpty();
        assertThat(done).containsExactlyInAnyOrderElementsOf(pieces);
    }

    @Test
    void after_trouble_nothing_more_is_begun() {
        Optional<Trouble> trouble =
                new SideBySide(1).each(List.of(1, 2, 3), piece -> piece == 2 ? Optional.of(AWAY) : note(piece));

        assertThat(trouble).contains(AWAY);
        assertThat(done).containsExactly(1);
    }

    @Test
    void what_breaks_off_one_piece_breaks_off_the_whole() {
        assertThatThrownBy(() -> new SideBySide(1).each(List.of(1, 2), _ -> {
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("killed");
        assertThat(done).isEmpty();
    }

    private Optional<Trouble> note(int piece) {
        done.add(piece);
        return Optional.empty();
    }

    private static boolean met(CountDownLatch both) {
        try {
            return both.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
