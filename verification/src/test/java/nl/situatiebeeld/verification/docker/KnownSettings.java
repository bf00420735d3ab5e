package nl.situatiebeeld.verification.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting that the services read: Spring Boot's, as its metadata tell, and the product's own.
 */
final class KnownSettings {

  private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z0-9.-]+)");
  private static final List<String> SERVICES = List.of(
      "platform", "situation-service", "partner-service", "projection-service", "dashboard");
  // registrations and providers have names of the user's choice, so metadata do not list them
  private static final List<String> CLIENT = List.of(
      "provider.situatiebeeld.issuer-uri",
      "registration.situatiebeeld.client-id",
      "registration.situatiebeeld.client-secret");

  private final Set<String> names = new TreeSet<>();

  private KnownSettings() {}

  static KnownSettings ofThisProduct() {
    KnownSettings known = new KnownSettings();
    known.addSpringBoots();
    known.addRecords();
    SERVICES.forEach(known::addInjectedValues);
    CLIENT.forEach(name -> known.add("spring.security.oauth2.client." + name));
    return known;
  }

  /** Whether an environment variable is read by anybody, by Spring Boot's relaxed binding. */
  boolean has(String variable) {
    return names.contains(plain(variable.replaceAll("_\\d+(_|$)", "$1")));
  }

  private void add(String name) {
    names.add(plain(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void addSpringBoots() {
    try {
      List<URL> files = Collections.list(KnownSettings.class
          .getClassLoader()
          .getResources("META-INF/spring-configuration-metadata.json"));
      for (URL file : files) {
        try (InputStream input = file.openStream()) {
          for (JsonNode property : new JsonMapper().readTree(input).path("properties")) {
            add(property.path("name").asString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addRecords() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (BeanDefinition found : scan.findCandidateComponents("nl.situatiebeeld")) {
      try {
        Class<?> type = Class.forName(found.getBeanClassName());
        ConfigurationProperties named =
            Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class));
        addComponents(named.value(), type);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void addComponents(String prefix, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      String name = prefix + "." + component.getName();
      add(name);
      for (Class<?> nested : type.getDeclaredClasses()) {
        if (nested.isRecord()
            && component.getGenericType().getTypeName().contains(nested.getName())) {
          addComponents(name, nested);
        }
      }
    }
  }

  private void addInjectedValues(String module) {
    Path sources = Path.of("..", module, "src", "main", "java");
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(this::addValuesOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addValuesOf(Path file) {
    try {
      VALUE.matcher(Files.readString(file)).results().forEach(found -> add(found.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
