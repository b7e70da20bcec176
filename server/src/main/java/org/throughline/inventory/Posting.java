package org.throughline.inventory;

import org.throughline.events.Quantity;
import org.throughline.journal.Position;

/** One side of a movement: the balance of an account grows by the quantity, or shrinks where it is below zero. */
record Posting(Position fact, int line, Account account, Quantity quantity) {}
