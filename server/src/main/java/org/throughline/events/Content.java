package org.throughline.events;

/** What a fact says, by the part of the business that it is about; each kind has one type in the {@link Vocabulary}. */
public sealed interface Content
        permits EnterpriseFact, ItemFact, StockFact, DemandFact, ProcurementFact, ProductionFact, PlanFact {}
