package org.judgementregister.listing;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a whole list can be had as a file: by the ending of its path, or by their media type. */
public enum FileFormat {
    CSV(".csv", Csv.MEDIA_TYPE, "text/csv;charset=UTF-8;header=present"),
    XLSX(".xlsx", Xlsx.MEDIA_TYPE, Xlsx.MEDIA_TYPE);

    private final String ending;
    private final String mediaType;
    private final String contentType;

    FileFormat(String ending, String mediaType, String contentType) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    /** Of a path that ends as one does. */
    public static Optional<FileFormat> ofPath(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith(format.ending))
                .findFirst();
    }

    public static Optional<FileFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The list's own path. */
    public String withoutEnding(String path) {
        return path.substring(0, path.length() - ending.length());
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole header. */
    public String contentType() {
        return contentType;
    }
}
