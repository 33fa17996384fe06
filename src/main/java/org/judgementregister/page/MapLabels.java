package org.judgementregister.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What councils are called within their hexagons, where a map is large enough: a few letters. */
final class MapLabels {

    private static final Properties LABELS = new Properties();

    static {
        try (InputStream labels = MapLabels.class.getResourceAsStream("/names/map_labels.properties")) {
            LABELS.load(labels);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private MapLabels() {}

    /** The label of a council; empty where it has none. */
    static String of(String council) {
        return LABELS.getProperty(council, "");
    }
}
