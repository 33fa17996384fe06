package org.judgementregister.ingest.claim;

/** An inspection that is to be taken out of the next release, and why. */
public record Withdrawal(String inspection, String reason, Place place) {}
