package org.throughline.trials.architecture;

import java.util.SortedSet;

/**
 * What the floor plan says of one room.
 *
 * @param name the room's name
 * @param floor its floor
 * @param owns what it owns, in one sentence
 * @param uses the rooms that it uses
 */
public record RoomCard(String name, int floor, String owns, SortedSet<String> uses) {}
