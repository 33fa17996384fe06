package org.judgementregister.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.judgementregister.listing.Csv;
import org.judgementregister.problem.Problem;

/** Gives each operation all its answers: headers, real examples, the form of CSV, and what can go wrong. */
final class ContractResponses {

    private static final String ZIP = "application/zip";
    private static final String CORS = "Access-Control-Allow-Origin";
    private static final String WITHDRAWN = "Withdrawn";
    private static final String RANGE_NOT_SATISFIABLE = "RangeNotSatisfiable";
    private static final Set<String> OF_ONE_COUNCIL = Set.of("getCouncil", "compareCouncil");
    private static final List<String> VALIDATORS =
            List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Register-Release", CORS);
    private static final Map<String, String> ERRORS = Map.of(
            "400", "BadRequest",
            "404", "NotFound",
            "405", "MethodNotAllowed",
            "406", "NotAcceptable",
            "414", "UriTooLong",
            "431", "HeadersTooLarge",
            "500", "InternalError",
            "503", "Unavailable");

    private final Components components;

    ContractResponses(Components components) {
        this.components = components;
    }

    void complete(Operation operation) {
        APIResponses responses = operation.getResponses();
        APIResponse found = responses.getAPIResponse("200");
        Content content = found.getContent();
        boolean isList = content.hasMediaType(Csv.MEDIA_TYPE);
        found.setDescription(isList ? "A page of the rows, or all of them as CSV." : "Found.");
        VALIDATORS.forEach(name -> found.addHeader(name, header(name)));
        content.getMediaTypes().forEach((type, form) -> complete(type, form, operation.getOperationId()));
        if (isList) {
            found.addHeader("Link", header("Link"));
        }
        if (isList || content.hasMediaType(ZIP)) {
            found.addHeader("Content-Disposition", header("Content-Disposition"));
        }
        if (content.hasMediaType(ZIP)) {
            found.addHeader("Repr-Digest", header("Repr-Digest"));
            found.addHeader("Accept-Ranges", header("Accept-Ranges"));
            responses.addAPIResponse("206", reference("PartialContent"));
            responses.addAPIResponse("416", reference(RANGE_NOT_SATISFIABLE));
        }
        responses.addAPIResponse("304", reference("NotModified"));
        if (OF_ONE_COUNCIL.contains(operation.getOperationId())) {
            responses.addAPIResponse("308", reference("PermanentRedirect"));
        }
        if (operation.getOperationId().equals("getInspection")) {
            responses.addAPIResponse("410", reference(WITHDRAWN));
        }
        new TreeMap<>(ERRORS).forEach((status, name) -> responses.addAPIResponse(status, reference(name)));
        completeShared();
    }

    /** What is no JSON is described as a text; each form but the zip file has an example. */
    private void complete(String type, MediaType form, String operation) {
        if (!type.endsWith("json")) {
            form.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        if (type.equals(ZIP)) {
            form.getSchema().setFormat("binary");
        } else {
            example(form, type.equals(Csv.MEDIA_TYPE) ? operation + "Csv" : operation);
        }
    }

    /** Every shared answer gets its headers, and every problem its schema. */
    private void completeShared() {
        Map<String, APIResponse> shared = components.getResponses();
        VALIDATORS.forEach(name -> shared.get("NotModified").addHeader(name, header(name)));
        APIResponse part = shared.get("PartialContent");
        VALIDATORS.forEach(name -> part.addHeader(name, header(name)));
        Stream.of("Content-Range", "Content-Disposition", "Accept-Ranges", "Repr-Digest")
                .forEach(name -> part.addHeader(name, header(name)));
        part.getContent()
                .getMediaType(ZIP)
                .setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary"));
        shared.get(RANGE_NOT_SATISFIABLE).addHeader("Content-Range", header("Content-Range"));
        shared.get("PermanentRedirect").addHeader(CORS, header(CORS));
        shared.get("PermanentRedirect").addHeader("Location", header("Location"));
        shared.get("MethodNotAllowed").addHeader("Allow", header("Allow"));
        shared.get("Unavailable").addHeader("Retry-After", header("Retry-After"));
        Stream.concat(ERRORS.values().stream(), Stream.of(WITHDRAWN, RANGE_NOT_SATISFIABLE))
                .forEach(name -> {
                    shared.get(name).addHeader("Cache-Control", header("Cache-Control"));
                    shared.get(name).addHeader(CORS, header(CORS));
                    shared.get(name)
                            .getContent()
                            .getMediaType(Problem.MEDIA_TYPE)
                            .setSchema(OASFactory.createSchema().ref("Problem"));
                });
    }

    private void example(MediaType content, String name) {
        if (!components.getExamples().containsKey(name)) {
            throw new IllegalStateException("META-INF/openapi.yaml has no example " + name);
        }
        content.addExample("real", OASFactory.createExample().ref(name));
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref(name);
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
