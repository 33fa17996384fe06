package org.judgementregister.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What can be asked for: the methods of all resources, of which the platform tells one by one at the start. */
@Provider
@Singleton
public class Operations implements DynamicFeature {

    private final List<Operation> all = new CopyOnWriteArrayList<>();

    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        all.add(Operation.of(resource.getResourceClass(), resource.getResourceMethod()));
        all.sort(Comparator.comparingLong(Operation::variables));
    }

    /** The one that has a path, in its canonical form; words that are fixed win over those that are not. */
    Optional<Operation> find(String path) {
        String[] segments = Operation.segments(path);
        return all.stream()
                .filter(operation -> operation.has(segments))
                .findFirst()
                .or(() -> asCsv(path));
    }

    /** A list, or a single thing that has no CSV and says so. */
    private Optional<Operation> asCsv(String path) {
        return path.endsWith(Csv.ENDING)
                ? find(path.substring(0, path.length() - Csv.ENDING.length())).filter(Operation::isNegotiated)
                : Optional.empty();
    }
}
