/** What moved, as feeds to subscribe to: one entry an inspection. */
package org.judgementregister.feed;
