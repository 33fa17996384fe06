/** Ofsted's site: its list of councils, what it has published of each, and the reports that the register does not have yet. */
package org.judgementregister.ingest.follow;
