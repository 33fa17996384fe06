/** What people see who open the service's address. */
package org.judgementregister.page;
