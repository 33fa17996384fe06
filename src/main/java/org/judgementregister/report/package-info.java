/** The text of Ofsted's reports, in passages. */
package org.judgementregister.report;
