package org.judgementregister.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.judgementregister.problem.Problem;
import org.judgementregister.problem.ProblemView;

/** What people read when something went wrong. */
@ApplicationScoped
public class ProblemPage implements ProblemView {

    private final Templates templates;

    public ProblemPage(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String html(Problem problem) {
        return templates.fill("problem", problem, null);
    }
}
