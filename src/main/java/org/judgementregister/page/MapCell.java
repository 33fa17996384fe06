package org.judgementregister.page;

import java.util.List;

/**
 * A council's place on the map.
 *
 * @param told the council and how it stands, in a sentence
 * @param shade of its grade; null where the mark has none
 * @param wedges one for each area, clockwise from the top; empty where one area alone is shown
 */
public record MapCell(
        String council,
        String name,
        String told,
        Hexagon hexagon,
        Mark mark,
        GradeStyle shade,
        List<GradeStyle> wedges) {

    /** How a hexagon is drawn. */
    public enum Mark {
        GRADE(null),
        WEDGES(null),
        RING("An earlier grade that no longer counts"),
        ENDED("Ofsted gives no grade here any more"),
        NONE("Not graded yet"),
        OTHERS("Not among those chosen"),
        LATER("Did not exist yet");

        private final String meaning;

        Mark(String meaning) {
            this.meaning = meaning;
        }
    }

    /** What it is called where there is little room. */
    public String label() {
        return MapLabels.of(council);
    }

    /** Whether its grade, or that it has none, stands in its middle. */
    public boolean hasLetter() {
        return isGrade() || isRing() || isNone();
    }

    /** Without its grade: that it is not a present one is what counts. */
    MapCell plain() {
        return new MapCell(council, name, told, hexagon, mark, GradeStyle.NONE, wedges);
    }

    /** What it is drawn as, in the middle of a key's entry. */
    MapCell inKey() {
        return new MapCell(
                null, null, mark == Mark.GRADE ? shade.title() : mark.meaning, Hexagon.ALONE, mark, shade, wedges);
    }

    public boolean isWedges() {
        return mark == Mark.WEDGES;
    }

    public boolean isGrade() {
        return mark == Mark.GRADE;
    }

    public boolean isRing() {
        return mark == Mark.RING;
    }

    public boolean isEnded() {
        return mark == Mark.ENDED;
    }

    public boolean isNone() {
        return mark == Mark.NONE;
    }

    public boolean isLater() {
        return mark == Mark.LATER;
    }
}
