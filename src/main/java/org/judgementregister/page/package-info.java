/** What people see who open the service's address: the nation, a council, an inspection; drawn by the server. */
package org.judgementregister.page;
