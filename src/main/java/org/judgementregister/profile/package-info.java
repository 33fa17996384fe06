/** One council: who it is, how it stands, and how others do. */
package org.judgementregister.profile;
