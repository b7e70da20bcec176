package org.throughline.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what is wrong with the inquiries of one batch, which are checked as the demands that they could become. */
final class InquiryChecks {

    private final LiveModel model;
    private final Worksheet worksheet;
    private final Set<String> references = new HashSet<>();

    InquiryChecks(LiveModel model, Worksheet worksheet) {
        this.model = model;
        this.worksheet = worksheet;
    }

    /** Answers each inquiry in its turn where it is sound, and says what is wrong where it is not. */
    List<Quote> quotes(List<Inquiry> inquiries, Function<Inquiry, Quote> answer) {
        List<Quote> quotes = new ArrayList<>(inquiries.size());
        for (Inquiry inquiry : inquiries) {
            List<ModelProblem> problems = problems(inquiry, quotes.size());
            quotes.add(
                    problems.isEmpty() ? quote(inquiry, quotes.size(), answer) : new Quote.Refused(inquiry, problems));
        }
        return quotes;
    }

    /** What cannot be counted is refused alone: nothing of it is taken before all of it is answered. */
    private static Quote quote(Inquiry inquiry, int row, Function<Inquiry, Quote> answer) {
        try {
            return answer.apply(inquiry);
        } catch (UncountableException tooLarge) {
            return new Quote.Refused(inquiry, List.of(tooLarge.problem(ModelTable.DEMANDS, row)));
        }
    }

    private List<ModelProblem> problems(Inquiry inquiry, int row) {
        ProblemList problems = new ProblemList();
        if (!references.add(inquiry.reference())
                || model.nodesOfDemands.find(inquiry.reference()).isPresent()) {
            problems.duplicate(ModelTable.DEMANDS, row, "demand", inquiry.reference());
        }
        place(inquiry, row, problems);
        problems.aboveZero(ModelTable.DEMANDS, row, "quantity", inquiry.quantity());
        LocalDate first = worksheet.options.asOf();
        LocalDate last = LocalDate.ofEpochDay(worksheet.horizonEnd);
        if (inquiry.date().isBefore(first) || inquiry.date().isAfter(last)) {
            String right = "a day from %s, on which the plan stands, to %s, where it ends".formatted(first, last);
            problems.range(ModelTable.DEMANDS, row, "due_date", inquiry.date().toString(), right);
        }
        return problems.all();
    }

    private void place(Inquiry inquiry, int row, ProblemList problems) {
        boolean isItem = model.network.structure.items().find(inquiry.item()).isPresent();
        boolean isSite = model.network.structure.sites().find(inquiry.site()).isPresent();
        if (!isItem) {
            problems.unknown(ModelTable.DEMANDS, row, "item", inquiry.item());
        }
        if (!isSite) {
            problems.unknown(ModelTable.DEMANDS, row, "site", inquiry.site());
        }
        int node = model.node(inquiry.item(), inquiry.site());
        boolean isPlanned = node != Terms.NOWHERE && worksheet.at(node).terms.isPlanned();
        if (isItem && isSite && !isPlanned) {
            problems.notPlanned(ModelTable.DEMANDS, row, inquiry.item(), inquiry.site());
        }
    }
}
