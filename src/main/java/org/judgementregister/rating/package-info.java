/** How councils stand: the grade that each holds in each service area, at any time. */
package org.judgementregister.rating;
