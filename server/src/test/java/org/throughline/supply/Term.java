package org.throughline.supply;

import java.time.LocalDate;
import org.throughline.events.CompanyId;
import org.throughline.events.Quantity;

/** What a supplier asks, with what a test wants to say of it. */
public record Term(
        String item,
        String supplier,
        int days,
        Quantity minimum,
        String price,
        String currency,
        String discount,
        LocalDate from,
        LocalDate to,
        CompanyId company,
        int rank) {

    Term(String item, String supplier, int days) {
        this(
                item,
                supplier,
                days,
                PlantStory.pieces("0"),
                "1",
                "EUR",
                "0",
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                CompanyId.NONE,
                0);
    }

    Term from(Quantity least) {
        return new Term(item, supplier, days, least, price, currency, discount, from, to, company, rank);
    }

    Term at(String asked, String inCurrency, String less) {
        return new Term(item, supplier, days, minimum, asked, inCurrency, less, from, to, company, rank);
    }

    Term between(String first, String last) {
        return new Term(
                item,
                supplier,
                days,
                minimum,
                price,
                currency,
                discount,
                LocalDate.parse(first),
                LocalDate.parse(last),
                company,
                rank);
    }

    Term only(CompanyId buyer) {
        return new Term(item, supplier, days, minimum, price, currency, discount, from, to, buyer, rank);
    }

    Term ranked(int turn) {
        return new Term(item, supplier, days, minimum, price, currency, discount, from, to, company, turn);
    }
}
