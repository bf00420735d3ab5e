package nl.situatiebeeld.platform.bus;

import java.util.Set;

/** Told after new events took effect. */
@FunctionalInterface
public interface Committed {

  /** These streams have news. */
  void committed(Set<String> streams);
}
