/** How many councils hold which grade, and how many moved from which to which. */
package org.judgementregister.statistics;
