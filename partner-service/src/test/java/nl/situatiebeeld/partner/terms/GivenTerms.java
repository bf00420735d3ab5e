package nl.situatiebeeld.partner.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The circumstances that decisions on an agreement are asked in, to be changed by a test. */
public final class GivenTerms {

  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  public static final Instant DAY_BEFORE = Instant.parse("2026-02-28T10:00:00Z");
  public static final String ID = "agreement-1";
  public static final String PARTNER = "waterschap";

  private static final Set<String> REGIONS =
      IntStream.rangeClosed(1, 25).mapToObj("VR%02d"::formatted).collect(Collectors.toSet());

  private final List<PartnerStanding.Running> running = new ArrayList<>();
  private Authority authority = Authority.PARTNER_ADMIN;
  private String organisation = "VR24";
  private boolean known = true;
  private @Nullable KnownSituation exercise;
  private AgreementSettings settings = settings(true, true, true);

  /** Asked by the partner administrator of VR24. */
  public static GivenTerms given() {
    return new GivenTerms();
  }

  /** Terms on {@code water} with VR23, which drew them up, and VR24; wished for with VR22. */
  public static Terms terms(Profile profile) {
    return new Terms(
        PARTNER,
        ID,
        "water",
        profile,
        Set.of("VR23", "VR24"),
        Set.of("VR22"),
        null,
        new Actor("VR23", "tester"));
  }

  /** Settings with small limits. */
  public static AgreementSettings settings(
      boolean regionsDecide, boolean assessRegional, boolean priorPositions) {
    return new AgreementSettings(25, 25, 3, 2, regionsDecide, assessRegional, priorPositions);
  }

  public GivenTerms with(AgreementSettings changed) {
    settings = changed;
    return this;
  }

  /** An agreement of the partner. */
  public GivenTerms running(String id, String task, boolean inForce, String... regions) {
    running.add(new PartnerStanding.Running(id, task, inForce, Set.of(regions), Set.of()));
    return this;
  }

  /** A partner that works with three regions. */
  public GivenTerms supraregional() {
    return running(ID, "water", false, "VR22", "VR23", "VR24");
  }

  public GivenTerms by(Authority asked, String of) {
    authority = asked;
    organisation = of;
    return this;
  }

  public GivenTerms withoutPartner() {
    known = false;
    return this;
  }

  /** One that is open since a day, and in which the partner was active. */
  public GivenTerms exercise(SituationKind kind, String... regions) {
    return exercise(new KnownSituation(
        "situation-1", kind, Set.of(regions), false, DAY_BEFORE, null, Set.of(PARTNER)));
  }

  public GivenTerms exercise(KnownSituation known) {
    exercise = known;
    return this;
  }

  /** Who asks. */
  public Actor actor() {
    return new Actor(organisation, "tester");
  }

  /** As decisions take it. */
  public Given build() {
    return new Given(
        ID,
        actor(),
        authority,
        NOW,
        new PartnerStanding(
            known,
            Map.of(
                "water", CoreTaskCategory.CUSTODIAN,
                "opvang", CoreTaskCategory.SERVICE_PROVIDER),
            List.copyOf(running)),
        REGIONS,
        Optional.ofNullable(exercise),
        settings);
  }

  /** The refusal, when it is this one and says what to do next. */
  public static RefusedException refused(Refusal refusal, ThrowingCallable asked) {
    List<RefusedException> refused = new ArrayList<>();
    assertThatThrownBy(asked).isInstanceOfSatisfying(RefusedException.class, refused::add);
    assertThat(refused.getFirst().refusal()).isEqualTo(refusal);
    assertThat(refused.getFirst().getMessage()).isNotBlank();
    return refused.getFirst();
  }
}
