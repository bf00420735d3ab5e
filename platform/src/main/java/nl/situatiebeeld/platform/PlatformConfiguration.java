package nl.situatiebeeld.platform;

import nl.situatiebeeld.platform.security.SecurityConfiguration;
import nl.situatiebeeld.platform.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every service needs: identity, problems, HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, WebConfiguration.class})
public class PlatformConfiguration {}
