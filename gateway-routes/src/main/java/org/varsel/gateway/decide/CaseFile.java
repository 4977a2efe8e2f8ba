package org.varsel.gateway.decide;

import java.util.UUID;
import org.varsel.gateway.validate.ValidNotice;

/**
 * What is decided on, and why now.
 *
 * @param submissionId ours; the same in every later decision about this notice version
 */
public record CaseFile(UUID submissionId, ValidNotice notice, Cause cause) {}
