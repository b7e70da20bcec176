package org.throughline.exchange;

/**
 * Why a row could not become facts.
 *
 * @param at the place in the row, as a JSON pointer; empty where the whole is meant
 */
record Refusal(ExchangeFault fault, String at, String sentence) {}
