package org.throughline.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact.CompanyDescribed;
import org.throughline.events.EnterpriseFact.CurrencyDescribed;
import org.throughline.events.EnterpriseFact.ExchangeRateStated;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.Standing;
import org.throughline.values.Micros;

/**
 * Money in the one currency of the plan, that of the first site's company, by the rates of the day on which the plan
 * stands. The engine adds values up, so amounts of two currencies never enter one model; without a rate there is no
 * amount.
 */
final class Money {

    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

    private final Books books;
    private final LocalDate asOf;
    private final Findings findings;
    private final Map<CurrencyId, List<ExchangeRateStated>> rates;
    private final Map<CurrencyId, String> codes = new HashMap<>();

    Money(Books books, LocalDate asOf, Findings findings) {
        this.books = books;
        this.asOf = asOf;
        this.findings = findings;
        rates = books.snapshot().enterprise().exchangeRates().stream()
                .filter(rate -> rate.standing() == Standing.IN_USE)
                .filter(rate -> rate.unitsPerReference().signum() > 0)
                .collect(Collectors.groupingBy(ExchangeRateStated::currency));
        for (CurrencyDescribed currency : books.snapshot().enterprise().currencies()) {
            codes.put(currency.currency(), currency.code());
        }
    }

    /** The currency of the plan; empty where no site has a company. */
    Optional<CurrencyId> currency() {
        return books.sites().stream()
                .map(SiteDescribed::company)
                .flatMap(company -> books.company(company).stream())
                .map(CompanyDescribed::currency)
                .findFirst();
    }

    /** The currency in which a company keeps its costs. */
    Optional<CurrencyId> currencyOf(CompanyId company) {
        return books.company(company).map(CompanyDescribed::currency);
    }

    /**
     * The amount in the currency of the plan, in millionths; empty, with a problem told, where it has no rate or is
     * below zero.
     *
     * @param company whose rates hold
     * @param object what states the amount
     */
    OptionalLong micros(BigDecimal amount, CurrencyId from, CompanyId company, Object object) {
        if (amount.signum() < 0 || amount.compareTo(AMOUNT_MAX) > 0) {
            findings.problem(
                    amount.signum() < 0 ? DataProblemCode.PRICE_BELOW_ZERO : DataProblemCode.QUANTITY_OUT_OF_RANGE,
                    object,
                    "The amount (%s) of (%s) must lie between 0 and (%s). Maybe correct it."
                            .formatted(amount.toPlainString(), object, AMOUNT_MAX));
            return OptionalLong.empty();
        }
        Optional<BigDecimal> converted = converted(amount, from, company, object);
        return converted.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(converted
                        .get()
                        .multiply(BigDecimal.valueOf(Micros.ONE))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .min(AMOUNT_MAX.multiply(BigDecimal.valueOf(Micros.ONE)))
                        .longValueExact());
    }

    private Optional<BigDecimal> converted(BigDecimal amount, CurrencyId from, CompanyId company, Object object) {
        Optional<CurrencyId> to = currency();
        if (to.isEmpty() || from.equals(to.get()) || amount.signum() == 0) {
            return Optional.of(amount);
        }
        Optional<BigDecimal> divisor = rate(from, company);
        Optional<BigDecimal> multiplier = rate(to.get(), company);
        if (divisor.isEmpty() || multiplier.isEmpty()) {
            CurrencyId missing = divisor.isEmpty() ? from : to.get();
            findings.problem(
                    DataProblemCode.RATE_MISSING,
                    object,
                    "The currency (%s) has no rate on (%s), so (%s) has no value. Maybe enter one."
                            .formatted(codes.getOrDefault(missing, missing.toString()), asOf, object));
            return Optional.empty();
        }
        return Optional.of(amount.multiply(multiplier.get()).divide(divisor.get(), MathContext.DECIMAL128));
    }

    /** The newest rate that is not of the future, the company's own before one for all. */
    private Optional<BigDecimal> rate(CurrencyId currency, CompanyId company) {
        List<ExchangeRateStated> stated = rates.getOrDefault(currency, List.of()).stream()
                .filter(rate -> rate.company().equals(company) || rate.company().equals(CompanyId.NONE))
                .toList();
        if (stated.isEmpty() && currencyOf(company).filter(currency::equals).isPresent()) {
            return Optional.of(BigDecimal.ONE);
        }
        return stated.stream()
                .filter(rate -> !rate.day().isAfter(asOf))
                .max(Comparator.comparing(
                                (ExchangeRateStated rate) -> rate.company().equals(company))
                        .thenComparing(ExchangeRateStated::day)
                        .thenComparing(RecordOrder.by(ExchangeRateStated::rate)))
                .map(ExchangeRateStated::unitsPerReference);
    }
}
