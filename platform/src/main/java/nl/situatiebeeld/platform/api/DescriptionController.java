package nl.situatiebeeld.platform.api;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the description of this service's interface to whoever asks: it holds no secrets. */
@RestController
public final class DescriptionController {

  private final ClassPathResource openApi;

  /** Of the service with this name. */
  public DescriptionController(@Value("${spring.application.name:}") String service) {
    this.openApi = new ClassPathResource("api/" + service + ".openapi.json");
  }

  /** This description: OpenAPI 3.1. */
  @GetMapping("/api/v1/openapi.json")
  public ResponseEntity<ClassPathResource> openApi() {
    return given(openApi);
  }

  /** What is published on Kafka: AsyncAPI 3. */
  @GetMapping("/api/v1/asyncapi.json")
  public ResponseEntity<ClassPathResource> asyncApi() {
    return given(new ClassPathResource("api/asyncapi.json"));
  }

  private static ResponseEntity<ClassPathResource> given(ClassPathResource document) {
    return document.exists()
        ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document)
        : ResponseEntity.notFound().build();
  }
}
