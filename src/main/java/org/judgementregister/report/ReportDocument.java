package org.judgementregister.report;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The text of an inspection's report, in its order. */
public record ReportDocument(
        @NotNull Integer release,
        @NotNull String inspection,
        @NotNull List<Passage> passages) {}
