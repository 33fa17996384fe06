package org.judgementregister.release;

/** Tells this instance that it has learned of a release, from which it answers now. */
public record NewRelease(int number) {}
