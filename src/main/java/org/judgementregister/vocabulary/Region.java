package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** One of the nine regions of England as the Office for National Statistics draws them; Ofsted's own regions differ. */
public enum Region implements Word {
    EAST_MIDLANDS("east-midlands", "East Midlands"),
    EAST_OF_ENGLAND("east-of-england", "East of England"),
    LONDON("london", "London"),
    NORTH_EAST("north-east", "North East"),
    NORTH_WEST("north-west", "North West"),
    SOUTH_EAST("south-east", "South East"),
    SOUTH_WEST("south-west", "South West"),
    WEST_MIDLANDS("west-midlands", "West Midlands"),
    YORKSHIRE_AND_THE_HUMBER("yorkshire-and-the-humber", "Yorkshire and The Humber");

    @EnumeratedValue
    private final String code;

    private final String title;

    Region(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String meaning() {
        return "The region " + title;
    }

    @Override
    public String toString() {
        return code;
    }
}
