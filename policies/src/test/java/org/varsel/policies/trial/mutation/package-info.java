@NullMarked
package org.varsel.policies.trial.mutation;

import org.jspecify.annotations.NullMarked;
