package org.judgementregister.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Listing.Slice;

/** Turns a listing into the page of it that the request asks for, or into the whole of it for CSV. */
@RequestScoped
public class Pages {

    private static final int DIGEST_BYTES = 9;

    private final UriInfo uri;
    private final Answer answer;

    public Pages(@Context UriInfo uri, Answer answer) {
        this.uri = uri;
        this.answer = answer;
    }

    /** One statement for a page that a cursor leads to, two for a first page or for CSV. */
    public <R> Page<R> page(Listing<R> listing, PageRequest request, int release) {
        if (answer.isCsv()) {
            return whole(listing, release);
        }
        String filters = filters();
        Cursor cursor = request.cursor() == null ? null : accepted(request.cursor(), filters);
        long total = cursor == null ? listing.count() : cursor.total();
        Slice<R> slice = listing.after(cursor == null ? List.of() : cursor.key(), request.limit());
        String next = slice.more() ? next(new Cursor(release, total, filters, slice.lastKey())) : null;
        return new Page<>(release, total, next, slice.rows(), listing.row());
    }

    private <R> Page<R> whole(Listing<R> listing, int release) {
        for (String name : List.of(PageRequest.LIMIT, PageRequest.CURSOR)) {
            if (uri.getQueryParameters().containsKey(name)) {
                throw new ProblemException(
                        ProblemType.CONFLICTING_PARAMETERS,
                        name + " does not go with CSV, which gives the whole collection",
                        List.of(new ParameterError(
                                name, uri.getQueryParameters().getFirst(name), "not with CSV", null)));
            }
        }
        List<R> rows = listing.all();
        return new Page<>(release, (long) rows.size(), null, rows, listing.row());
    }

    private static Cursor accepted(String encoded, String filters) {
        Cursor cursor = Cursor.decode(encoded);
        if (!cursor.filters().equals(filters)) {
            throw Cursor.refused(encoded, "belongs to other filters");
        }
        return cursor;
    }

    private String filters() {
        CanonicalUrl url = CanonicalUrl.of(uri).without(Set.of(PageRequest.LIMIT, PageRequest.CURSOR));
        return Digest.of(url.toString(), DIGEST_BYTES);
    }

    private String next(Cursor cursor) {
        return CanonicalUrl.of(uri).with(PageRequest.CURSOR, cursor.encode()).toString();
    }
}
