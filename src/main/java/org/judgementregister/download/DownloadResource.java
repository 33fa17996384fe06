package org.judgementregister.download;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.release.Asked;
import org.judgementregister.release.ReleaseRow;

/** Everything in one file. */
@Path("/")
public class DownloadResource {

    private final Packages packages;
    private final Asked asked;

    public DownloadResource(Packages packages, Asked asked) {
        this.packages = packages;
        this.asked = asked;
    }

    @GET
    @Path("v1/download")
    @Produces("application/zip")
    @Operation(operationId = "download")
    public RestResponse<File> download(@QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        ReleaseRow settled = asked.release();
        DataPackage made = packages.of(settled);
        return RestResponse.ResponseBuilder.ok(made.file().toFile())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(settled) + '"')
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(made.sha256())) + ':')
                .build();
    }

    /** As the command {@code sha256sum} writes and checks it. */
    @GET
    @Path("v1/download.sha256")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getDownloadChecksum")
    public String checksum(@QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        ReleaseRow settled = asked.release();
        return packages.of(settled).sha256() + "  " + name(settled) + "\n";
    }

    private static String name(ReleaseRow release) {
        return "judgement-register-release-" + release.number() + ".zip";
    }
}
