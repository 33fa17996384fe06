/** A whole release in one file, in the register's own format. */
package org.judgementregister.download;
