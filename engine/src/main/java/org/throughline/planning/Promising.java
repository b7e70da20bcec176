package org.throughline.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers inquiries from stock and scheduled receipts, each without what those before it were promised. */
final class Promising {

    private final LiveModel model;
    private final Worksheet worksheet;
    private final Map<Integer, FreeSupply> known = new HashMap<>();

    Promising(LiveModel model, Worksheet worksheet) {
        this.model = model;
        this.worksheet = worksheet;
    }

    List<Quote> quotes(List<Inquiry> inquiries) {
        return new InquiryChecks(model, worksheet).quotes(inquiries, this::quote);
    }

    private Quote quote(Inquiry inquiry) {
        int node = model.node(inquiry.item(), inquiry.site());
        FreeSupply free = known.computeIfAbsent(node, at -> new FreeSupply(worksheet, worksheet.at(at)));
        Availability availability = free.availability(inquiry);
        if (availability.day().isDate()) {
            free.take(availability.day().epochDay(), inquiry.quantity());
        }
        return new Quote.Available(inquiry, availability);
    }
}
