/**
 * What files say, before anybody believes it: claims about inspections, the faults in them, and the rules that every
 * claim must obey, whatever it was read from.
 */
package org.judgementregister.ingest.claim;
