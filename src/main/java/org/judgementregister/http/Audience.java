package org.judgementregister.http;

/** For whom a path is: programs read data, people read pages; the rest serves both. */
public enum Audience {
    PROGRAMS,
    PEOPLE,
    ANYBODY;

    /** The one of a path, whether there is anything or not. */
    public static Audience of(String path) {
        if (path == null) {
            return ANYBODY;
        }
        if (path.startsWith("/v1")) {
            return PROGRAMS;
        }
        return path.equals("/") || path.startsWith("/councils") || path.startsWith("/inspections") ? PEOPLE : ANYBODY;
    }
}
