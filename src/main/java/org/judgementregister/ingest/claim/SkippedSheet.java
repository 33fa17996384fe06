package org.judgementregister.ingest.claim;

/** A sheet that holds no table of inspections; no fault, but told. */
public record SkippedSheet(String file, String sheet) {}
