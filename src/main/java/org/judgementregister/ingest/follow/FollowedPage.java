package org.judgementregister.ingest.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URI;

/** A page of Ofsted's site as it was when all that it leads to was known: a conditional request asks for what came since. */
@Entity
public class FollowedPage {

    @Id
    private String address;

    private String etag;
    private String lastModified;

    protected FollowedPage() {}

    /** A page with its validators; null for those that it does not have. */
    public FollowedPage(URI address, String etag, String lastModified) {
        this.address = address.toString();
        this.etag = etag;
        this.lastModified = lastModified;
    }

    /** Where it is. */
    public URI address() {
        return URI.create(address);
    }

    String etag() {
        return etag;
    }

    String lastModified() {
        return lastModified;
    }
}
