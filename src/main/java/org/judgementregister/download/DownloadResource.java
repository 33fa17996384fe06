package org.judgementregister.download;

import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.FilePart;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;

/** Everything in one file. */
@Path("/")
public class DownloadResource {

    private static final String RANGE = "Content-Range";

    private final Packages packages;
    private final CurrentRequest asked;
    private final HttpServerResponse response;

    public DownloadResource(Packages packages, CurrentRequest asked, HttpServerResponse response) {
        this.packages = packages;
        this.asked = asked;
        this.response = response;
    }

    /**
     * The whole file, or one part of it (RFC 9110, 14): not when the file has changed since the client had its beginning.
     *
     * @param sha256 of the file, so that the address names its content and may be kept for ever
     */
    @GET
    @Path("v1/download")
    @Produces("application/zip")
    public RestResponse<FilePart> download(
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            @QueryParam("sha256") @Size(max = 64) String sha256,
            @HeaderParam("Range") List<String> ranges,
            @HeaderParam("If-Range") String ifRange) {
        ReleaseRow settled = asked.release();
        DataPackage made = packages.of(settled);
        if (sha256 != null && !sha256.equals(made.sha256())) {
            throw ProblemException.notFound("package", sha256, List.of());
        }
        if (asked.isUnchanged()) {
            return RestResponse.notModified();
        }
        long size = made.file().toFile().length();
        boolean isWhole =
                asked.isHead() || ifRange != null && !ifRange.equals(asked.etag()); // ranges are for GET alone
        Optional<ByteRange> part = isWhole ? Optional.empty() : ByteRange.of(String.join(",", ranges), size);
        if (part.filter(each -> each.length() == 0).isPresent()) {
            response.putHeader(RANGE, part.get().of(size));
            throw new ProblemException(ProblemType.RANGE_NOT_SATISFIABLE, "The file has " + size + " bytes");
        }
        ByteRange sent = part.orElse(new ByteRange(0, size));
        ResponseBuilder<FilePart> answer = ResponseBuilder.create(part.isPresent() ? 206 : 200);
        if (asked.isHead()) {
            answer.header(HttpHeaders.CONTENT_LENGTH, sent.length()).type("application/zip");
        } else {
            answer.entity(new FilePart(made.file().toFile(), sent.first(), sent.length()));
        }
        part.ifPresent(each -> answer.header(RANGE, each.of(size)));
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(settled) + '"')
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + base64(made.sha256()) + ':')
                .build();
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** As the command {@code sha256sum} writes and checks it. */
    @GET
    @Path("v1/download.sha256")
    @Produces(MediaType.TEXT_PLAIN)
    public String checksum(@QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        ReleaseRow settled = asked.release();
        return packages.of(settled).sha256() + "  " + name(settled) + "\n";
    }

    private static String name(ReleaseRow release) {
        return "judgement-register-release-" + release.number() + ".zip";
    }
}
