package org.judgementregister.page;

/**
 * A council's place on the map.
 *
 * @param told the council and how it stands, in a sentence
 * @param held null for a council that is not among those shown
 * @param inBeing whether it was in being on that day
 */
public record Cell(String council, String name, String told, Hexagon hexagon, Held held, boolean inBeing) {}
