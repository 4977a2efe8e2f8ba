package org.varsel.gateway.law;

import java.time.Duration;
import java.time.Instant;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.policies.LawBundle;
import org.varsel.policies.bundle.BundleRefused;
import org.varsel.policies.bundle.Manifest;

/** Whether there is a law that may decide. */
sealed interface LawState {
    Duration COME_BACK = Duration.ofMinutes(1);

    /** The law, if it may decide at that time. */
    LawBundle law(Instant now);

    /**
     * A bundle is in force until it expires.
     *
     * @param raw digest of the file's bytes, to see whether they changed
     */
    record InForce(Activation activation, Manifest manifest, Instant expires, LawBundle bundle, String raw)
            implements LawState {
        @Override
        public LawBundle law(Instant now) {
            if (!now.isBefore(expires)) {
                throw new Unavailable(
                        ErrorCode.LAW_BUNDLE_EXPIRED, "the law bundle in force ended at " + expires, COME_BACK);
            }
            return bundle;
        }
    }

    /** Nothing may decide. */
    record Stopped(ErrorCode code, String why) implements LawState {
        static Stopped by(BundleRefused refused) {
            return new Stopped(code(refused.reason()), String.valueOf(refused.getMessage()));
        }

        private static ErrorCode code(BundleRefused.Reason reason) {
            return switch (reason) {
                case ALTERED -> ErrorCode.LAW_BUNDLE_ALTERED;
                case UNSIGNED -> ErrorCode.LAW_BUNDLE_UNSIGNED;
                case EXPIRED -> ErrorCode.LAW_BUNDLE_EXPIRED;
                case UNSEEN -> ErrorCode.LAW_NOT_ACTIVATED;
                case REFUSED -> ErrorCode.LAW_BUNDLE_REFUSED;
            };
        }

        /** The caller is told what, not why: paths and keys of the gateway are no business of a sender. */
        @Override
        public LawBundle law(Instant now) {
            throw Unavailable.toThisCaller(code, "no law bundle may decide at the moment", COME_BACK);
        }
    }
}
