/** How files come in: named, fetched or found in a directory; bounded in size and time, and told apart by what is in them. */
package org.judgementregister.ingest.input;
