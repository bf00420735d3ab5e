package nl.situatiebeeld.situation.imports;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits and mappings, from the service's settings. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  /**
   * The reader of feeds.
   *
   * @param bytes the same setting by which larger requests are refused with 413
   * @param directory of an operator's own mappings; empty for none
   */
  @Bean
  FeedReader feedReader(
      @Value("${situatiebeeld.http.max-import-bytes:8388608}") int bytes,
      @Value("${situatiebeeld.imports.max-items:2000}") int items,
      @Value("${situatiebeeld.imports.max-elements:200000}") int elements,
      @Value("${situatiebeeld.imports.max-depth:64}") int depth,
      @Value("${situatiebeeld.imports.mappings-directory:}") String directory) {
    Path mappings = directory.isBlank() ? null : Path.of(directory);
    FeedLimits texts = FeedLimits.defaults();
    FeedLimits limits = new FeedLimits(
        bytes, items, elements, depth, texts.statementCharacters(), texts.attributeCharacters());
    return new FeedReader(ImportSettings.load(mappings), limits);
  }
}
