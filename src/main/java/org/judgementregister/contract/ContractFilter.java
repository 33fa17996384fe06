package org.judgementregister.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Finishes the document that is generated from the code and the prose; runs once, at build time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        // No key, no sign-up: said, not left open.
        contract.setSecurity(List.of());
        new ContractSchemas(contract.getComponents()).finish();
        contract.getPaths().getPathItems().forEach((path, item) -> {
            new ContractParameters(contract.getComponents()).share(item.getGET());
            new ContractResponses(contract.getComponents()).complete(item.getGET());
        });
    }
}
