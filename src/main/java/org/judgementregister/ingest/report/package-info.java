/** Ofsted's reports and letters: what a PDF says of an inspection, understood by its words and never by its name. */
package org.judgementregister.ingest.report;
