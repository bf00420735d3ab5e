package nl.situatiebeeld.partner.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.security.Roles;

/**
 * Who agreed to what is to be decided, each for itself (P8).
 *
 * @param partner whether the partner did
 * @param regions codes of the regions that did
 */
public record Consents(boolean partner, Set<String> regions) {

  /** Nobody yet. */
  public static final Consents NONE = new Consents(false, Set.of());

  /**
   * Those of an agreement just drawn up: AD_HOC has no topics to work out, so that the region that
   * draws it up has said everything (P5, P8).
   */
  public static Consents begun(Terms terms) {
    String region = terms.draftedBy().organisation();
    boolean own =
        terms.draftedBy().role().equals(Roles.PARTNER_ADMIN) && terms.regions().contains(region);
    return own && terms.profile() == Profile.AD_HOC ? NONE.with(region) : NONE;
  }

  /** With that of the partner. */
  public Consents withPartner() {
    return new Consents(true, regions);
  }

  /** With that of one region. */
  public Consents with(String region) {
    Set<String> more = new TreeSet<>(regions);
    more.add(region);
    return new Consents(partner, Set.copyOf(more));
  }

  /** Without that of a region that left. */
  public Consents without(String region) {
    Set<String> fewer = new TreeSet<>(regions);
    fewer.remove(region);
    return new Consents(partner, Set.copyOf(fewer));
  }

  /** Those of these regions that did not agree, in order of code. */
  public List<String> missing(Collection<String> all) {
    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(regions);
    return List.copyOf(missing);
  }
}
