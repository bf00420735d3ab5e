package nl.situatiebeeld.platform.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.api.DescriptionController;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.problem.ProblemAdvice;
import nl.situatiebeeld.platform.problem.ProblemErrors;
import nl.situatiebeeld.platform.security.CallerResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as every service speaks it. */
@Configuration(proxyBeanMethods = false)
@Import({
  ProblemAdvice.class,
  ProblemErrors.class,
  ServerConfiguration.class,
  DescriptionController.class
})
public class WebConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerResolver());
  }

  @Bean
  @Primary
  JsonMapper jsonMapper() {
    return Json.mapper();
  }

  // before security would be too early: bodies of strangers are not read
  @Bean
  FilterRegistrationBean<RequestBodyFilter> requestBody(
      @Value("${situatiebeeld.http.max-body-bytes:1048576}") int body,
      @Value("${situatiebeeld.http.max-import-bytes:8388608}") int imports,
      @Value("${situatiebeeld.http.streamed:}") String streamed) {
    var filter = new FilterRegistrationBean<>(new RequestBodyFilter(
        new RequestBodyFilter.HttpLimits(body, Map.of("imports", imports)),
        Pattern.compile(streamed)));
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<StandardHeadersFilter> standardHeaders() {
    var filter = new FilterRegistrationBean<>(new StandardHeadersFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
