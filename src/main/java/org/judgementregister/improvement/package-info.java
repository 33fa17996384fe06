/** What reports say must improve: the points, listed, filtered and counted by theme. */
package org.judgementregister.improvement;
