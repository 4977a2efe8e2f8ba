package org.varsel.gateway.review;

import org.jspecify.annotations.Nullable;

/** Where a page failed, for the operator's log: the classes and stacks of the failure, without messages that could quote content. */
final class PageFailed extends Exception {
    private static final long serialVersionUID = 1L;

    PageFailed(Throwable failure) {
        super(failure.getClass().getName(), cause(failure), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? null : new PageFailed(cause);
    }
}
