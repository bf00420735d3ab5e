package nl.situatiebeeld.verification.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the poms depend on, other than on each other. */
final class PomFiles {

  private static final String OURS = "nl.situatiebeeld";
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  private static final List<Document> POMS = ProjectFiles.all().stream()
      .filter(file -> file.getFileName().toString().equals("pom.xml"))
      .map(PomFiles::parse)
      .toList();
  private static final Map<String, String> PROPERTIES = properties();
  private static final Map<String, String> MANAGED = managedVersions();

  private PomFiles() {}

  /** Coordinates in use, with the version that we chose ourselves, if we did. */
  static Map<String, Optional<String>> used() {
    Map<String, Optional<String>> used = new TreeMap<>();
    for (Element element : elements("dependency", "path", "parent")) {
      if (!isManagement(element) || isImport(element)) {
        String name = name(element);
        Optional<String> version = child(element, "version").map(PomFiles::resolved);
        used.merge(
            name,
            version.or(() -> Optional.ofNullable(MANAGED.get(name))),
            (one, other) -> one.or(() -> other));
      }
    }
    used.keySet().removeIf(name -> name.startsWith(OURS + ":"));
    return used;
  }

  /** Coordinates for which the parent fixes a version. */
  static Set<String> managed() {
    Set<String> names = new TreeSet<>(MANAGED.keySet());
    names.removeIf(name -> name.startsWith(OURS + ":"));
    return names;
  }

  private static Map<String, String> managedVersions() {
    Map<String, String> versions = new HashMap<>();
    for (Element element : elements("dependency")) {
      if (isManagement(element) && !isImport(element)) {
        child(element, "version").ifPresent(v -> versions.put(name(element), resolved(v)));
      }
    }
    return versions;
  }

  private static boolean isManagement(Element element) {
    return element.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
  }

  private static boolean isImport(Element element) {
    return child(element, "scope").filter("import"::equals).isPresent();
  }

  private static String name(Element element) {
    return child(element, "groupId").orElse("") + ":"
        + resolved(child(element, "artifactId").orElse(""));
  }

  private static String resolved(String text) {
    Matcher matcher = PROPERTY.matcher(text);
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement(PROPERTIES.getOrDefault(m.group(1), m.group())));
  }

  // the parent's own; a profile's choice for another machine does not change what it is
  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    for (Element block : elements("properties")) {
      if (block.getParentNode().getNodeName().equals("project")) {
        children(block)
            .forEach(p -> properties.put(p.getNodeName(), p.getTextContent().strip()));
      }
    }
    return properties;
  }

  private static List<Element> elements(String... tags) {
    List<Element> found = new ArrayList<>();
    for (Document pom : POMS) {
      for (String tag : tags) {
        NodeList nodes = pom.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
          found.add((Element) nodes.item(i));
        }
      }
    }
    return found;
  }

  private static Optional<String> child(Element element, String tag) {
    return children(element).stream()
        .filter(c -> c.getNodeName().equals(tag))
        .map(c -> c.getTextContent().strip())
        .findFirst();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static Document parse(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(ProjectFiles.name(file), e);
    }
  }
}
