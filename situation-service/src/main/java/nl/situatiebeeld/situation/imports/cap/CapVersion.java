package nl.situatiebeeld.situation.imports.cap;

import java.util.Optional;

/** The versions of the standard that are read; they differ in more than their namespace. */
enum CapVersion {
  CAP_1_1("urn:oasis:names:tc:emergency:cap:1.1"),
  CAP_1_2("urn:oasis:names:tc:emergency:cap:1.2");

  private final String namespace;

  CapVersion(String namespace) {
    this.namespace = namespace;
  }

  String namespace() {
    return namespace;
  }

  static Optional<CapVersion> of(String namespace) {
    for (CapVersion version : values()) {
      if (version.namespace.equals(namespace)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
