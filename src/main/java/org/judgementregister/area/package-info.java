/** One service area: what it is, how councils stand in it, and what moved last. */
package org.judgementregister.area;
