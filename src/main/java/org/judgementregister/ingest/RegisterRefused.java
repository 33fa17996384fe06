package org.judgementregister.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot become a release, with every fault in it. */
public class RegisterRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    RegisterRefused(List<Fault> faults) {
        super(faults.size() + " faults:\n"
                + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
