package org.judgementregister.page;

import java.util.List;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CanonicalUrl;

/**
 * What others can do with a page: its picture as files, a frame of it, and how to cite it.
 *
 * @param embed the page that may be framed, without the leading slash
 */
public record Use(String title, ReleaseRow release, List<File> files, String embed) {

    /** One of the forms of a picture. */
    public record File(String words, String address) {}

    /**
     * Of a page with a picture.
     *
     * @param picture the picture's path without its ending
     * @param question of the page
     */
    static Use of(String title, ReleaseRow release, String picture, String embed, CanonicalUrl question) {
        CanonicalUrl svg = question.at(picture + ".svg");
        CanonicalUrl png = question.at(picture + ".png");
        return new Use(
                title,
                release,
                List.of(
                        new File("PNG", png.toString()),
                        new File("PNG, square", png.with("shape", "square").toString()),
                        new File("SVG", svg.toString()),
                        new File("SVG, square", svg.with("shape", "square").toString())),
                question.at(embed).toString());
    }

    /** The picture that goes with a link to the page, without the leading slash. */
    public String preview() {
        return files.get(0).address.substring(1);
    }
}
