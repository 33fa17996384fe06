package org.judgementregister.ingest.claim;

import org.judgementregister.vocabulary.Subject;

/** An inspection or a source that is to be taken out of the next release, and why. */
public record Withdrawal(Subject subject, String id, String reason, CellLocation place) {}
