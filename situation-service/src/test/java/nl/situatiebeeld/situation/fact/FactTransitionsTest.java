package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import org.junit.jupiter.api.Test;

/** Every status of a fact and everything that the leading region's manager can ask of it (F2). */
class FactTransitionsTest {

  private static final Map<String, FactEvent[]> PASTS = new LinkedHashMap<>();
  private static final Map<String, FactCommand> COMMANDS = new LinkedHashMap<>();

  static {
    FactEvent reported = Told.reported("kern");
    FactEvent proposed = Told.proposed("kern");
    PASTS.put("unreported", new FactEvent[0]);
    PASTS.put("PROPOSED", new FactEvent[] {proposed});
    PASTS.put("REPORTED", new FactEvent[] {reported});
    PASTS.put("VERIFIED", new FactEvent[] {reported, Told.verified("VR23")});
    PASTS.put("DISPUTED", new FactEvent[] {reported, Told.disputed("VR23")});
    PASTS.put("REJECTED", new FactEvent[] {proposed, Told.rejected()});
    PASTS.put("RETRACTED", new FactEvent[] {reported, Told.retracted()});
    PASTS.put("SUPERSEDED", new FactEvent[] {reported, Told.superseded("fact-2")});

    COMMANDS.put("report", Asked.report(Saying.that("regen")));
    COMMANDS.put("adopt", Asked.adopt("fact-2"));
    COMMANDS.put("accept", Asked.ACCEPT);
    COMMANDS.put("reject", Asked.REJECT);
    COMMANDS.put("update words", Asked.update(1, Saying.that("hagel")));
    COMMANDS.put("update rest", Asked.update(1, Saying.that("regen").reliable("B")));
    COMMANDS.put("verify", Asked.VERIFY);
    COMMANDS.put("confirm", Asked.CONFIRM);
    COMMANDS.put("dispute", Asked.DISPUTE);
    COMMANDS.put("link", Asked.link("fact-2"));
    COMMANDS.put("retract", Asked.RETRACT);
    COMMANDS.put("supersede", Asked.supersede("fact-2"));
  }

  @Test
  void F2_eachTransitionIsAllowedOrRefusedAsTheTableSays() {
    StringBuilder table = new StringBuilder();
    PASTS.forEach((status, past) -> COMMANDS.forEach((name, command) -> {
      boolean begins = List.of("report", "adopt").contains(name);
      if (begins == status.equals("unreported")) { // an id is given once
        table
            .append("%s, %s -> %s".formatted(status, name, outcome(past, command)))
            .append('\n');
      }
    }));
    assertThat(table.toString()).isEqualTo(TABLE);
  }

  private static String outcome(FactEvent[] past, FactCommand command) {
    GivenFact fact = GivenFact.given(past).besideFact("fact-2", Told.reported("enexis"));
    try {
      return switch (fact.after(command).state()) {
        case Unreported none -> "nothing";
        case Living living -> living.status() + " v" + living.version();
        case Ended ended -> ended.status() + " for good";
      };
    } catch (RefusedException refused) {
      return refused.refusal().slug();
    }
  }

  private static String ended(String status) {
    return COMMANDS.keySet().stream()
        .filter(name -> !List.of("report", "adopt").contains(name))
        .map(name -> status + ", " + name + " -> fact-ended\n")
        .collect(Collectors.joining());
  }

  private static final String TABLE =
      """
          unreported, report -> REPORTED v1
          unreported, adopt -> REPORTED v1
          PROPOSED, accept -> REPORTED v1
          PROPOSED, reject -> REJECTED for good
          PROPOSED, update words -> PROPOSED v2
          PROPOSED, update rest -> PROPOSED v2
          PROPOSED, verify -> still-a-proposal
          PROPOSED, confirm -> still-a-proposal
          PROPOSED, dispute -> still-a-proposal
          PROPOSED, link -> PROPOSED v1
          PROPOSED, retract -> RETRACTED for good
          PROPOSED, supersede -> still-a-proposal
          REPORTED, accept -> not-a-proposal
          REPORTED, reject -> not-a-proposal
          REPORTED, update words -> REPORTED v2
          REPORTED, update rest -> REPORTED v2
          REPORTED, verify -> VERIFIED v1
          REPORTED, confirm -> REPORTED v1
          REPORTED, dispute -> DISPUTED v1
          REPORTED, link -> REPORTED v1
          REPORTED, retract -> RETRACTED for good
          REPORTED, supersede -> SUPERSEDED for good
          VERIFIED, accept -> not-a-proposal
          VERIFIED, reject -> not-a-proposal
          VERIFIED, update words -> REPORTED v2
          VERIFIED, update rest -> VERIFIED v2
          VERIFIED, verify -> VERIFIED v1
          VERIFIED, confirm -> VERIFIED v1
          VERIFIED, dispute -> DISPUTED v1
          VERIFIED, link -> VERIFIED v1
          VERIFIED, retract -> RETRACTED for good
          VERIFIED, supersede -> SUPERSEDED for good
          DISPUTED, accept -> not-a-proposal
          DISPUTED, reject -> not-a-proposal
          DISPUTED, update words -> REPORTED v2
          DISPUTED, update rest -> DISPUTED v2
          DISPUTED, verify -> VERIFIED v1
          DISPUTED, confirm -> DISPUTED v1
          DISPUTED, dispute -> DISPUTED v1
          DISPUTED, link -> DISPUTED v1
          DISPUTED, retract -> RETRACTED for good
          DISPUTED, supersede -> SUPERSEDED for good
          """ + ended("REJECTED") + ended("RETRACTED") + ended("SUPERSEDED");
}
