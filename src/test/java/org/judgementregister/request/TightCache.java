package org.judgementregister.request;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Makes one answer at the start and three after a release, lets two be made at once, and holds none above 1.25 MB.
 */
public class TightCache implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "register.cache.made-first", "/v1/councils",
                "register.cache.most-made-again", "3",
                "register.cache.most-in-making", "2",
                "register.http.most-unsent", "5M");
    }
}
