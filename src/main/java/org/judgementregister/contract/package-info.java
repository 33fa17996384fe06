/** How the contract is finished: what the code states and what the prose in {@code META-INF/openapi.yaml} adds. */
package org.judgementregister.contract;
