package org.throughline.readiness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OrderId;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;

/** Whether manufacturing and work orders can start, as the newest plan has it, and how that came about. */
public final class Readiness {

    private final Jdbi jdbi;
    private final Judgements judgements = new Judgements();
    /** Of each order that was open when it was last told. */
    private final Map<OrderId, Chapter> newest = new HashMap<>();

    private volatile @Nullable Board board;

    private Readiness(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.withHandle(handle -> new SqlStories(handle).newest()).values().forEach(this::stands);
    }

    /** Judges each plan that is made. */
    public static Readiness open(Jdbi jdbi, Plans plans) {
        Readiness readiness = new Readiness(jdbi);
        plans.listen(readiness::judge);
        return readiness;
    }

    /** All open orders, as the newest plan has them; empty until there is one. */
    public Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    /** How it came that an order can start or cannot, the oldest first. */
    public List<Chapter> story(OrderId order) {
        return jdbi.withHandle(handle -> new SqlStories(handle).story(order));
    }

    private synchronized void judge(PlanVersion plan) {
        Board judged = judgements.board(plan);
        if (!saysTheSame(judged)) {
            List<Chapter> chapters =
                    Stream.concat(opened(judged), closed(judged)).toList();
            jdbi.useTransaction(handle -> new SqlStories(handle).tell(chapters));
            chapters.forEach(this::stands);
        }
        board = judged;
    }

    /** Orders none of which was judged again are the same objects. */
    @SuppressWarnings("ReferenceEquality")
    private boolean saysTheSame(Board judged) {
        Board before = board;
        return before != null && before.byOrder() == judged.byOrder();
    }

    private void stands(Chapter chapter) {
        if (chapter.verdict().equals(Chapter.CLOSED)) {
            newest.remove(chapter.order());
        } else {
            newest.put(chapter.order(), chapter);
        }
    }

    /** Of an order that was not judged again, and is the same object, everything is told. */
    @SuppressWarnings("ReferenceEquality")
    private Stream<Chapter> opened(Board judged) {
        Optional<Board> before = board();
        return judged.orders().stream()
                .filter(order -> before.flatMap(known -> known.of(order.order().order()))
                        .filter(known -> known == order)
                        .isEmpty())
                .map(order -> order.chapter(judged))
                .filter(chapter -> !Optional.ofNullable(newest.get(chapter.order()))
                        .filter(chapter::saysTheSame)
                        .isPresent());
    }

    private Stream<Chapter> closed(Board judged) {
        return newest.keySet().stream()
                .filter(order -> !judged.byOrder().containsKey(order))
                .map(order -> new Chapter(order, judged.plan(), judged.madeAt(), Chapter.CLOSED, "", ""));
    }
}
