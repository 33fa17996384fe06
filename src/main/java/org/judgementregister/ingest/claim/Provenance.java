package org.judgementregister.ingest.claim;

/** Whose word a file is. */
public enum Provenance {
    /** The register's own editors: may correct what has sources as good as theirs. */
    EDITORS,
    /** Ofsted's own. */
    OFSTED,
    /** Anybody else's: compared with what is known, and never loaded. */
    OTHERS
}
