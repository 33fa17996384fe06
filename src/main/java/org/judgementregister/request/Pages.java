package org.judgementregister.request;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Listing.Slice;
import org.judgementregister.listing.Cursor;
import org.judgementregister.listing.Digest;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.listing.TableForm;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/** Answers with the page of a list that a request asks for, or with the whole of it for a file, from one release. */
@RequestScoped
public class Pages {

    private static final int DIGEST_BYTES = 9;

    /** What a file's rows are. */
    private static final String ROWS = "rows";

    private final CurrentRequest asked;
    private final PublicAddress address;
    private final HttpServerResponse response;
    private final Totals totals;

    public Pages(CurrentRequest asked, PublicAddress address, HttpServerResponse response, Totals totals) {
        this.asked = asked;
        this.address = address;
        this.response = response;
        this.totals = totals;
    }

    /**
     * @param list the list as one release tells it
     */
    public <R> Page<R> page(PageRequest request, Function<ReleaseRow, Listing<R>> list) {
        ReleaseRow settled = asked.release();
        Listing<R> listing = list.apply(settled);
        return page(listing, TableForm.of(listing.row()), request, settled);
    }

    /** The same with a form of its own for files. */
    public <R> Page<R> page(PageRequest request, TableForm<R> table, Function<ReleaseRow, Listing<R>> list) {
        ReleaseRow settled = asked.release();
        return page(list.apply(settled), table, request, settled);
    }

    private <R> Page<R> page(Listing<R> listing, TableForm<R> table, PageRequest request, ReleaseRow release) {
        return asked.asked().wantsFile() ? whole(listing, table) : page(listing, table, request, release.number());
    }

    private <R> Page<R> page(Listing<R> listing, TableForm<R> table, PageRequest request, int release) {
        refuse(ROWS, "applies to files only, such as /v1/ratings.csv", "only with a file");
        CanonicalUrl walk = asked.url().without(Set.of(PageRequest.LIMIT, PageRequest.CURSOR));
        String filters = Digest.of(walk.toString(), DIGEST_BYTES);
        Cursor cursor = request.cursor() == null ? null : accepted(request.cursor(), filters, listing);
        Slice<R> slice = listing.after(cursor == null ? List.of() : cursor.key(), request.limit());
        boolean whole = cursor == null && !slice.more();
        long total = whole ? slice.rows().size() : totals.of(walk, release, listing);
        if (!slice.more()) {
            return page(total, null, null, slice.rows(), table);
        }
        String nextCursor = new Cursor(release, filters, slice.lastKey()).encode();
        String next = address.link(asked.url().with(PageRequest.CURSOR, nextCursor));
        response.putHeader("Link", "<" + next + ">; rel=\"next\"");
        return page(total, next, nextCursor, slice.rows(), table);
    }

    /** All rows on one page. */
    public <R> Page<R> all(List<R> rows, TableForm<R> table) {
        return page(rows.size(), null, null, rows, table);
    }

    private <R> Page<R> page(long total, String next, String nextCursor, List<R> rows, TableForm<R> table) {
        return new Page<>(
                asked.release().number(),
                day(TemporalFilter.AS_OF),
                day(TemporalFilter.INSPECTED_BY),
                total,
                next,
                nextCursor,
                rows,
                table);
    }

    private LocalDate day(String parameter) {
        List<String> given = asked.url().parameters().get(parameter);
        return given == null ? null : LocalDate.parse(given.get(0));
    }

    private <R> Page<R> whole(Listing<R> listing, TableForm<R> table) {
        refuse(PageRequest.LIMIT, "cannot be used with a file, which always has the whole list", "not with a file");
        refuse(PageRequest.CURSOR, "cannot be used with a file, which always has the whole list", "not with a file");
        return all(listing.all(), table);
    }

    private void refuse(String name, String why, String reason) {
        List<String> given = asked.url().parameters().get(name);
        if (given != null) {
            throw new ProblemException(
                    ProblemType.CONFLICTING_PARAMETERS,
                    name + " " + why,
                    List.of(new ParameterError(name, given.get(0), reason, null)));
        }
    }

    /** A cursor is not signed: what it says is checked like any other parameter. */
    private static Cursor accepted(String encoded, String filters, Listing<?> listing) {
        Cursor cursor = Cursor.decode(encoded);
        if (!cursor.filters().equals(filters)) {
            throw Cursor.refused(encoded, "belongs to other filters");
        }
        if (!listing.isKey(cursor.key())) {
            throw Cursor.refused(encoded, "is none of this list's");
        }
        return cursor;
    }
}
