package org.judgementregister.ingest.report;

/**
 * A line of a report as it is set.
 *
 * @param size of its largest letters, in points
 * @param bold whether most of it is
 * @param below how far it is below the line before it on the page, in points; negative where that one is lower
 */
record PrintedLine(int page, String text, float size, boolean bold, float below) {}
