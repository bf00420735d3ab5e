package nl.situatiebeeld.situation.imports.cap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document.
 *
 * @param attribute name of its first attribute that says more than a namespace; null when none does
 * @param text all characters directly inside it
 */
record XmlElement(
    String namespace,
    String name,
    @Nullable String attribute,
    String text,
    List<XmlElement> children,
    int line) {

  boolean is(String namespace, String name) {
    return this.name.equals(name) && this.namespace.equals(namespace);
  }

  /** The children with this name and the same namespace. */
  Stream<XmlElement> all(String name) {
    return in(namespace, name);
  }

  Stream<XmlElement> in(String namespace, String name) {
    return children.stream().filter(c -> c.is(namespace, name));
  }

  /** The text of the first child with this name that has any, without space around it. */
  Optional<String> value(String name) {
    return value(namespace, name);
  }

  Optional<String> value(String namespace, String name) {
    return in(namespace, name)
        .map(c -> c.text().strip())
        .filter(t -> !t.isEmpty())
        .findFirst();
  }
}
