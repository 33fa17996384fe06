package org.judgementregister.page;

import java.util.Map;
import org.judgementregister.request.CanonicalUrl;

/**
 * The API's question behind a picture.
 *
 * @param json its URL
 * @param csv the same as a spreadsheet; null where the API has none
 */
public record DataLink(String json, String csv) {

    /** Of a list, from which both forms can be had. */
    static DataLink list(CanonicalUrl url) {
        return new DataLink(url.toString(), url.at(url.path() + ".csv").toString());
    }

    /** Of a single thing. */
    static DataLink one(CanonicalUrl url) {
        return new DataLink(url.toString(), null);
    }

    /** A question with those parameters that are chosen. */
    static CanonicalUrl ask(String path, Object... namesAndValues) {
        CanonicalUrl url = new CanonicalUrl(path, Map.of());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                url = url.with(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return url;
    }
}
