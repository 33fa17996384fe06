/** The contract and its reference: {@code openapi/openapi.yaml}, which people write, as it is served and as it is read. */
package org.judgementregister.contract;
