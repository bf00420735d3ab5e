package nl.situatiebeeld.situation.basis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Checks;
import org.jspecify.annotations.Nullable;

/** A fact in a version, in a request. */
public record BasisBody(@Nullable String factId, @Nullable Integer version) {

  /** These facts, checked for their form; missing is none. */
  public static List<FactVersion> checked(String field, @Nullable List<BasisBody> bodies) {
    if (bodies == null) {
      return List.of();
    }
    if (bodies.size() > Limits.BASIS) {
      throw Checks.invalid(
          field, "The field '" + field + "' has " + Limits.BASIS + " entries at most.");
    }
    Set<String> ids = new HashSet<>();
    for (BasisBody body : bodies) {
      if (!ids.add(Checks.given(field, body).checked(field).factId())) {
        throw Checks.invalid(field, "The field '" + field + "' names each fact once.");
      }
    }
    return bodies.stream().map(body -> body.checked(field)).toList();
  }

  /**
   * The facts that it rests on, of which there is at least one unless it is said that there is
   * none.
   */
  public static List<FactVersion> restingOn( // A2: on no fact only when that is said
      String field, @Nullable List<BasisBody> bodies, @Nullable Boolean onNoFact) {
    List<FactVersion> facts = checked(field, bodies);
    boolean none = Boolean.TRUE.equals(onNoFact);
    if (none && !facts.isEmpty()) {
      throw Checks.invalid(field, "Name the facts that it rests on, or say that it rests on none.");
    }
    if (!none && facts.isEmpty()) {
      throw new RefusedException(
          BasisRefusal.BASIS_MISSING,
          "Name the facts that it rests on, or say that it rests on none of the picture.",
          Map.of("missing", field));
    }
    return facts;
  }

  private FactVersion checked(String field) {
    int number = Checks.given(field + ".version", version);
    if (number < 1) {
      throw Checks.invalid(field + ".version", "A version counts from 1.");
    }
    return new FactVersion(Checks.id(field + ".factId", factId), number);
  }
}
