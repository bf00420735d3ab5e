package nl.situatiebeeld.projection.views;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactVersion;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an item refers to.
 *
 * @param version the version meant; null for the fact as it is
 */
public record ItemFact(String id, @Nullable Integer version) {

  static List<ItemFact> of(List<FactVersion> basis) {
    return basis.stream()
        .map(each -> new ItemFact(each.factId(), each.version()))
        .toList();
  }
}
