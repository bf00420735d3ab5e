package nl.situatiebeeld.situation.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.situatiebeeld.situation.imports.cap.CapSettings;
import nl.situatiebeeld.situation.imports.geojson.FeatureMapping;
import nl.situatiebeeld.situation.imports.geojson.MappingCheck;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The configuration of imports: the files that ship with the product, and those that an operator
 * puts beside it. A faulty file stops the start with a message that names it.
 */
public record ImportSettings(CapSettings cap, Map<String, FeatureMapping> mappings) {

  private static final List<String> SHIPPED = List.of("usgs-earthquakes.yml");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads all of it.
   *
   * @param directory of more mappings ({@code *.yml}, {@code *.json}), and possibly a
   *     {@code cap.yml} in place of the shipped one; null for none
   */
  public static ImportSettings load(@Nullable Path directory) {
    Map<String, FeatureMapping> mappings = new TreeMap<>();
    for (String name : SHIPPED) {
      String path = "/imports/mappings/" + name;
      add(mappings, path, read(path, shipped(path), FeatureMapping.class));
    }
    CapSettings cap = read("cap.yml", shipped("/imports/cap.yml"), CapSettings.class);
    for (Path file : files(directory)) {
      String name = file.toString();
      if (file.endsWith("cap.yml")) {
        cap = read(name, written(file), CapSettings.class);
      } else {
        add(mappings, name, read(name, written(file), FeatureMapping.class));
      }
    }
    return new ImportSettings(cap, Map.copyOf(mappings));
  }

  private static void add(
      Map<String, FeatureMapping> mappings, String file, FeatureMapping mapping) {
    MappingCheck.fault(mapping).ifPresent(fault -> {
      throw new IllegalStateException(file + ": " + fault);
    });
    if (mappings.putIfAbsent(mapping.name(), mapping) != null) {
      throw new IllegalStateException(file + ": a mapping named " + mapping.name() + " exists");
    }
  }

  private static <T> T read(String file, String yaml, Class<T> type) {
    try {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return JSON.convertValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalStateException(file + ": " + e.getOriginalMessage(), e);
    } catch (YAMLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> files(@Nullable Path directory) {
    if (directory == null) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory)) {
      List<Path> files =
          new ArrayList<>(found.filter(ImportSettings::isSettings).toList());
      files.sort(null);
      return files;
    } catch (IOException e) {
      throw new IllegalStateException("cannot list the mappings in " + directory, e);
    }
  }

  private static boolean isSettings(Path file) {
    String name = file.toString();
    return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json");
  }

  private static String written(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String shipped(String path) {
    try (InputStream in = ImportSettings.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
