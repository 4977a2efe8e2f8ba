package org.varsel.gateway.register;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Tells the operator which registers are connected and which are silent. Never down: what they do not say waits for a person. */
final class RegisterHealth implements HealthIndicator {
    private final Registers registers;

    RegisterHealth(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("connected", registers.names())
                .withDetail("silent", registers.silent())
                .build();
    }
}
