package org.judgementregister.ingest.claim;

/** Somebody who watches a load. */
public interface Progress {

    Progress NOBODY = new Progress() {
        @Override
        public void step(String what, long things) {}

        @Override
        public void advance(long things) {}
    };

    /**
     * A step begins.
     *
     * @param things how many it will take; 0 when that is not known
     */
    void step(String what, long things);

    /** The step has done so many things more. */
    void advance(long things);
}
