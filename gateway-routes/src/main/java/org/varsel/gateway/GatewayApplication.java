package org.varsel.gateway;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The gateway as one process. The rooms are found by scanning; the databases are opened by the room that owns them, and
 * there is no default user.
 */
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public class GatewayApplication {

    /**
     * Starts the gateway and returns once every door is open.
     *
     * @param arguments Spring's, {@code --varsel.home=...} among them
     */
    public static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.file.name", "${varsel.home}/logs/gateway.log"));
        return application.run(arguments);
    }
}
