package org.varsel.schemas.notice;

import jakarta.validation.groups.Default;

/**
 * The validation group of the submission profile: the elements that a category requires are there. A disclosure is validated
 * without it, so that no required element ever forces a field out.
 */
public interface Submitted extends Default {}
