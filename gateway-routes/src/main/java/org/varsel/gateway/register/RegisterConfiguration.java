package org.varsel.gateway.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.server.VarselProperties;

/** Puts the registers together: every bean that is one, and the file when there is one. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    Registers registers(ObjectProvider<Register> plugged, VarselProperties properties) {
        List<Register> all = new ArrayList<>(plugged.orderedStream().toList());
        Path file = properties.registers().file();
        if (file != null) {
            all.add(checked(properties.resolve(file)));
        }
        return new Registers(all, properties.registers().timeout());
    }

    private static Register checked(Path file) {
        try {
            return new RegisterFile(file).checked();
        } catch (RegisterSilent e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, String.valueOf(e.getMessage()), e);
        }
    }

    @Bean
    RegisterHealth registerHealth(Registers registers) {
        return new RegisterHealth(registers);
    }
}
