package nl.situatiebeeld.situation.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.situatiebeeld.contracts.fact.FactContent;
import org.jspecify.annotations.Nullable;

/** What makes two versions of a fact differ. */
final class FactSubstance {

  private FactSubstance() {}

  /** Whether what was verified is still what it says (F3). */
  static boolean same(FactContent a, FactContent b) {
    return a.statement().equals(b.statement())
        && a.attributes().equals(b.attributes())
        && Objects.equals(a.location(), b.location());
  }

  /** Names of the fields that differ; names only, never content. */
  static List<String> changedFields(FactContent a, FactContent b) {
    List<String> changed = new ArrayList<>();
    note(changed, "theme", a.theme(), b.theme());
    note(changed, "statement", a.statement(), b.statement());
    note(changed, "attributes", a.attributes(), b.attributes());
    note(changed, "location", a.location(), b.location());
    note(changed, "observedAt", a.observedAt(), b.observedAt());
    note(changed, "source", a.source(), b.source());
    note(changed, "reliability", a.reliability(), b.reliability());
    note(changed, "credibility", a.credibility(), b.credibility());
    note(changed, "sensitivity", a.sensitivity(), b.sensitivity());
    note(changed, "addressedTo", a.addressedTo(), b.addressedTo());
    note(changed, "validUntil", a.validUntil(), b.validUntil());
    note(changed, "refreshMinutes", a.refreshMinutes(), b.refreshMinutes());
    note(changed, "restsOn", a.restsOn(), b.restsOn());
    note(changed, "attachments", a.attachments(), b.attachments());
    return List.copyOf(changed);
  }

  private static void note(
      List<String> changed, String name, @Nullable Object a, @Nullable Object b) {
    if (!Objects.equals(a, b)) {
      changed.add(name);
    }
  }
}
