package org.throughline.planning;

/** What lies at a site, by location and lot, in millionths; below zero where more went out than was there. */
public record StockBalance(String item, String site, String location, String lot, StockStatus status, long quantity) {}
