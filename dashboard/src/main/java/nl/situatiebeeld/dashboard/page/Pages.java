package nl.situatiebeeld.dashboard.page;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One page with several addresses, so that each situation can be linked to. */
@Configuration(proxyBeanMethods = false)
class Pages {

  @Bean
  RouterFunction<ServerResponse> situationPage() {
    return route()
        .GET(
            "/situations/{id}",
            request -> ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(new ClassPathResource("static/index.html")))
        .build();
  }
}
