package nl.situatiebeeld.platform.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tomcat as every service has it: it too answers with problems, and logs no addresses. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problems(LoggingSystem logging) {
    // at INFO it logs the line of a request that it cannot read, with all that stands in it
    logging.setLogLevel("org.apache.coyote.http11.Http11Processor", LogLevel.WARN);
    return server -> server.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ProblemValve.class.getName());
      }
    });
  }
}
