package org.judgementregister.page;

/**
 * A council's place on the map.
 *
 * @param name of the council
 * @param told how it stands, in a sentence
 * @param column its number in its row, from west to east
 * @param row counted northwards
 * @param held null for a council that is not in question
 * @param inBeing whether it was in being on that day
 */
public record Cell(
        String council, String name, String told, int column, int row, Hexagon hexagon, Held held, boolean inBeing) {}
