package nl.situatiebeeld.situation.fact;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

/** Table 1, F4 and V6: who may do what to facts. */
class FactRightsTest {

  private static final Saying NEW = Saying.that("hagel");

  private record Who(
      Party party, @org.jspecify.annotations.Nullable ParticipationStanding part) {}

  private static final Map<String, Who> PEOPLE = new LinkedHashMap<>();

  /** What is done, to which fact: {@code own} belongs to who does it, others' to "other". */
  private record Deed(boolean own, boolean proposal, FactCommand command) {}

  private static final Map<String, Deed> DEEDS = new LinkedHashMap<>();

  static {
    PEOPLE.put("leading manager", new Who(Someone.managerOf("VR24"), null));
    PEOPLE.put("leading reporter", new Who(Someone.reporterOf("VR24"), null));
    PEOPLE.put("leading reader", new Who(Someone.readerOf("VR24"), null));
    PEOPLE.put("other manager", new Who(Someone.managerOf("VR23"), null));
    PEOPLE.put("other reporter", new Who(Someone.reporterOf("VR23"), null));
    PEOPLE.put("other reader", new Who(Someone.readerOf("VR23"), null));
    PEOPLE.put("region not in it", new Who(Someone.managerOf("VR01"), null));
    PEOPLE.put("KERN", partner(Profile.KERN, ACTIVE, "me"));
    PEOPLE.put("KERN monitoring", partner(Profile.KERN, MONITORING, "me"));
    PEOPLE.put(
        "KERN reader",
        new Who(Someone.readerOf("me"), Standing.taking("me", Profile.KERN, ACTIVE)));
    PEOPLE.put("STRUCTUREEL", partner(Profile.STRUCTUREEL, ACTIVE, "me"));
    PEOPLE.put("KOPPEL", partner(Profile.KOPPEL, ACTIVE, "me"));
    PEOPLE.put("STANDBY mon.", partner(Profile.STANDBY, MONITORING, "me"));
    PEOPLE.put("STANDBY active", partner(Profile.STANDBY, ACTIVE, "me"));
    PEOPLE.put("AD_HOC, its HIN", partner(Profile.AD_HOC, ACTIVE, "hin"));
    PEOPLE.put("AD_HOC, other", partner(Profile.AD_HOC, ACTIVE, "me"));
    PEOPLE.put("requested", partner(Profile.KERN, ParticipationState.REQUESTED, "me"));
    PEOPLE.put("detached", partner(Profile.KERN, ParticipationState.DETACHED, "me"));
    PEOPLE.put("outsider", new Who(Someone.reporterOf("me"), null));
    PEOPLE.put("evaluator", new Who(Someone.evaluator(), null));

    DEEDS.put("report", new Deed(true, false, Asked.report(NEW)));
    DEEDS.put("update own", new Deed(true, false, Asked.update(1, NEW)));
    DEEDS.put("update other's", new Deed(false, false, Asked.update(1, NEW)));
    DEEDS.put("verify own", new Deed(true, false, Asked.VERIFY));
    DEEDS.put("verify other's", new Deed(false, false, Asked.VERIFY));
    DEEDS.put("confirm", new Deed(false, false, Asked.CONFIRM));
    DEEDS.put("dispute", new Deed(false, false, Asked.DISPUTE));
    DEEDS.put("retract own", new Deed(true, false, Asked.RETRACT));
    DEEDS.put("retract other's", new Deed(false, false, Asked.RETRACT));
    DEEDS.put("accept", new Deed(false, true, Asked.ACCEPT));
    DEEDS.put("reject", new Deed(false, true, Asked.REJECT));
    DEEDS.put("accept own", new Deed(true, true, Asked.ACCEPT));
    DEEDS.put("disclose", new Deed(false, false, Asked.disclose("hond")));
    DEEDS.put("supersede own", new Deed(true, false, Asked.supersede("fact-new")));
    DEEDS.put("supersede other's", new Deed(false, false, Asked.supersede("fact-new")));
  }

  private static Who partner(Profile profile, ParticipationState state, String subject) {
    return new Who(Someone.in("me", subject, "reporter"), Standing.taking("me", profile, state));
  }

  /** Others' facts are verified, or a STANDBY partner that monitors would not see them (V1). */
  private static GivenFact fact(Who who, Deed deed) {
    String owner = deed.own() ? who.party().organisation() : "other";
    FactEvent begin = deed.proposal() ? Told.proposed(owner) : Told.reported(owner);
    GivenFact fact = deed.command() instanceof FactCommand.ReportFact
        ? GivenFact.given()
        : deed.own() || deed.proposal()
            ? GivenFact.given(begin)
            : GivenFact.given(begin, Told.verified("other"));
    ParticipationStanding part = who.part();
    return (part == null ? fact : fact.beside(part))
        .by(who.party())
        .beside(Standing.taking("hond", Profile.AD_HOC, ACTIVE))
        .besideFact("fact-new", Told.reported(who.party().organisation()), Told.verified("other"));
  }

  private static String outcome(Who who, Deed deed) {
    try {
      FactEvent event = fact(who, deed).decides(deed.command());
      return event instanceof FactEvent.FactProposed ? "prop" : "yes";
    } catch (RefusedException refused) {
      return switch (refused.refusal().slug()) {
        case "right-missing" -> "no";
        case "not-leading" -> "lead";
        case "role-missing" -> "role";
        case "fact-not-found" -> "-";
        case "no-access" -> "out";
        default -> refused.refusal().slug();
      };
    }
  }

  // a role or right that is missing is told; a fact that one may not see is not there
  @Test
  void table1_whoMayDoWhat() {
    String table = PEOPLE.entrySet().stream()
        .map(who -> "%-16s".formatted(who.getKey())
            + DEEDS.values().stream()
                .map(deed -> " | %-4s".formatted(outcome(who.getValue(), deed)))
                .collect(Collectors.joining()))
        .map(String::strip)
        .collect(Collectors.joining("\n"));
    assertThat(table).isEqualTo(EXPECTED.lines().skip(2).collect(Collectors.joining("\n")));
  }

  @Test
  void table1_aMissingRightIsNamed() {
    var missing = Map.of(
        "update other's", "changing",
        "verify other's", "verifying",
        "confirm", "confirming");
    missing.forEach((deed, right) -> {
      var structureel = partner(Profile.STRUCTUREEL, ACTIVE, "me");
      Deed asked = java.util.Objects.requireNonNull(DEEDS.get(deed));
      assertThat(
              fact(structureel, asked).refuses(asked.command(), "right-missing").extensions())
          .containsEntry("missing", right);
    });
    Deed report = java.util.Objects.requireNonNull(DEEDS.get("report"));
    assertThat(fact(partner(Profile.STANDBY, ACTIVE, "me"), report)
            .refuses(report.command(), "right-missing")
            .extensions())
        .containsEntry("missing", "reporting");
  }

  private static final String EXPECTED = """
      who              | report | update own/other's | verify own/other's | confirm | dispute
        | retract own/other's | accept | reject | accept own | disclose | supersede own/other's
      leading manager  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes  | yes
      leading reporter | yes  | yes  | yes  | yes  | no   | yes  | yes  | yes  | yes  | lead | lead | lead | lead | yes  | yes
      leading reader   | role | role | role | no   | no   | role | role | role | role | lead | lead | lead | lead | role | role
      other manager    | yes  | yes  | yes  | yes  | no   | yes  | yes  | yes  | yes  | lead | lead | lead | lead | yes  | yes
      other reporter   | yes  | yes  | yes  | yes  | no   | yes  | yes  | yes  | yes  | lead | lead | lead | lead | yes  | yes
      other reader     | role | role | role | no   | no   | role | role | role | role | lead | lead | lead | lead | role | role
      region not in it | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out
      KERN             | yes  | yes  | no   | yes  | no   | yes  | yes  | yes  | no   | -    | -    | lead | lead | yes  | no
      KERN monitoring  | yes  | yes  | no   | yes  | no   | yes  | yes  | yes  | no   | -    | -    | lead | lead | yes  | no
      KERN reader      | role | role | role | role | role | role | role | role | role | -    | -    | lead | lead | role | role
      STRUCTUREEL      | prop | yes  | no   | yes  | no   | no   | yes  | yes  | no   | -    | -    | lead | lead | yes  | no
      KOPPEL           | no   | no   | -    | no   | -    | -    | -    | no   | -    | -    | -    | lead | -    | no   | -
      STANDBY mon.     | no   | no   | no   | no   | no   | no   | no   | no   | no   | -    | -    | lead | lead | no   | no
      STANDBY active   | no   | no   | no   | no   | no   | no   | no   | no   | no   | -    | -    | lead | lead | no   | no
      AD_HOC, its HIN  | yes  | no   | -    | no   | -    | -    | -    | no   | -    | -    | -    | lead | -    | no   | -
      AD_HOC, other    | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out
      requested        | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out
      detached         | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out
      outsider         | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out
      evaluator        | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out  | out
      """;
}
