package org.judgementregister.release;

/** The terms under which the data may be used. */
public final class Terms {

    public static final String LICENCE = "Open Government Licence v3.0";
    public static final String LICENCE_URL =
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** What whoever uses the data is to say. */
    public static final String ATTRIBUTION = "Contains public sector information licensed under the Open Government"
            + " Licence v3.0 (Ofsted, Department for Education)";

    private Terms() {}
}
