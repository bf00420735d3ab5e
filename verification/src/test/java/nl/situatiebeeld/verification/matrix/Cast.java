package nl.situatiebeeld.verification.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/** Everybody in the matrix: a partner of each profile in each state, regions and others. */
final class Cast {

  static final String LEADING_REGION = "VR24";
  static final String OTHER_REGION = "VR23";
  static final String DOUBTING_REGION = "VR20";

  static final Somebody LEADING =
      region("leading region", LEADING_REGION, "information-manager reporter reader");
  static final Somebody NEIGHBOUR =
      region("other region involved", OTHER_REGION, "information-manager reporter reader");

  /** A region that disputes what shall be DISPUTED; no line of its own. */
  static final Somebody DOUBTING =
      region("other region involved", DOUBTING_REGION, "reporter reader");

  /** A STRUCTUREEL partner that owns the facts of others; no line of its own. */
  static final Somebody SOURCE =
      Somebody.of("STRUCTUREEL", "ACTIVE", "bron", "melder", "reporter reader");

  static final String AD_HOC_ACTIVE = organisation(Profile.AD_HOC, ParticipationState.ACTIVE);
  private static final String KERN_ACTIVE = organisation(Profile.KERN, ParticipationState.ACTIVE);

  private static final String MANDATED = "STANDBY mandated by ";

  private Cast() {}

  /** All who ask. */
  static List<Somebody> all() {
    List<Somebody> all = new ArrayList<>(partners());
    all.addAll(mandated());
    all.addAll(List.of(
        LEADING,
        region("leading region: reporter", LEADING_REGION, "reporter reader"),
        region("leading region: reader", LEADING_REGION, "reader"),
        NEIGHBOUR,
        region("region not involved", "VR01", "information-manager reporter reader"),
        Somebody.of("evaluator", "–", "inspectie-jv", "evaluator", "evaluator"),
        Somebody.of("national centre", "–", "ncc", "landelijk", "national-centre"),
        special("AD_HOC: not the seconded HIN", AD_HOC_ACTIVE, "reporter reader"),
        special("KERN: without the role reader", KERN_ACTIVE, "reporter"),
        special("KERN: without the role reporter", KERN_ACTIVE, "reader")));
    return all;
  }

  /** A partner of each profile in each state. */
  static List<Somebody> partners() {
    List<Somebody> partners = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      for (ParticipationState state : ParticipationState.values()) {
        String subject = profile == Profile.AD_HOC ? "hin" : "melder";
        partners.add(Somebody.of(
            profile.name(),
            state.name(),
            organisation(profile, state),
            subject,
            "reporter reader"));
      }
    }
    return partners;
  }

  /** STANDBY partners that take part under the mandate of another (S8). */
  static List<Somebody> mandated() {
    List<Somebody> mandated = new ArrayList<>();
    for (Profile profile : List.of(Profile.KERN, Profile.STRUCTUREEL)) {
      for (ParticipationState state :
          List.of(ParticipationState.MONITORING, ParticipationState.ACTIVE)) {
        mandated.add(Somebody.of(
            MANDATED + profile,
            state.name(),
            organisation(Profile.STANDBY, state) + "-" + profile.name().toLowerCase(Locale.ROOT),
            "melder",
            "reporter reader"));
      }
    }
    return mandated;
  }

  /** By whose mandate somebody takes part; null for its own agreement alone. */
  static @Nullable String mandatedBy(Somebody who) {
    return who.who().startsWith(MANDATED)
        ? organisation(
            Profile.valueOf(who.who().substring(MANDATED.length())), ParticipationState.ACTIVE)
        : null;
  }

  /** To whom facts go that are RESTRICTED to whoever asks. */
  static List<String> addressed() {
    List<String> organisations = new ArrayList<>();
    partners().forEach(partner -> organisations.add(partner.organisation()));
    mandated().forEach(partner -> organisations.add(partner.organisation()));
    organisations.add(OTHER_REGION);
    organisations.add(DOUBTING_REGION);
    return organisations;
  }

  /** Whether a fact was left behind by who took part before. */
  static boolean left(Card card) {
    return Stream.of(Profile.values())
        .anyMatch(
            profile -> organisation(profile, ParticipationState.DETACHED).equals(card.owner()));
  }

  private static Somebody region(String who, String code, String roles) {
    return Somebody.of(who, "–", code, "regio", roles);
  }

  private static Somebody special(String who, String organisation, String roles) {
    return Somebody.of(who, "ACTIVE", organisation, "collega", roles);
  }

  private static String organisation(Profile profile, ParticipationState state) {
    return (profile + "-" + state).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
