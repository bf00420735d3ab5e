package nl.situatiebeeld.dashboard.access;

import nl.situatiebeeld.dashboard.DashboardSettings;
import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Bounds what strangers can make the server remember. */
@Configuration(proxyBeanMethods = false)
class ServerLimits {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions(
      DashboardSettings settings) {
    return factory -> factory.addContextCustomizers(context -> {
      StandardManager sessions = new StandardManager();
      sessions.setPathname(null); // tokens are not written to disk
      sessions.setMaxActiveSessions(settings.maxSessions());
      context.setManager(sessions);
    });
  }

  @Bean
  FilterRegistrationBean<SessionLimitFilter> sessionLimit() {
    FilterRegistrationBean<SessionLimitFilter> first =
        new FilterRegistrationBean<>(new SessionLimitFilter());
    first.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return first;
  }
}
