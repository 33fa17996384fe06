/** What moved: each judgement beside the one before it. */
package org.judgementregister.change;
