package org.throughline.todaypages;

import java.math.BigDecimal;

/**
 * A figure with which somebody's day begins, and the list behind it.
 *
 * @param name such as {@code overdue}
 * @param currency of money; empty where things are counted
 * @param trouble whether it calls for somebody
 * @param address where what it counts is listed
 */
public record KeyFigure(String name, BigDecimal value, String currency, boolean trouble, String address) {}
