package org.judgementregister.problem;

/** Shows people a problem; programs are sent the document itself. */
public interface ProblemView {

    String MEDIA_TYPE = "text/html;charset=UTF-8";

    String html(Problem problem);
}
