package org.judgementregister.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the words mean. */
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {

    @GET
    public Vocabulary vocabulary() {
        return Vocabulary.today();
    }
}
