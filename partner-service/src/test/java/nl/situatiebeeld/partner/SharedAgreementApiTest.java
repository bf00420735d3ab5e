package nl.situatiebeeld.partner;

import static nl.situatiebeeld.partner.running.Running.require;
import static nl.situatiebeeld.partner.running.Running.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.PartnerTopic;
import nl.situatiebeeld.partner.running.Path;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;

/** What two regions share, each decides for itself (P8). */
class SharedAgreementApiTest {

  private static final Map<String, Object> YES = Map.of("remark", "agreed by the director");
  private static final Map<String, Object> POSITION =
      Map.of("position", "CERTIFIED", "reason", "a smaller collaboration");

  private final Running service = Running.service();
  private final Path path = new Path(service);
  private final Someone south = service.admin();
  private final Someone north = service.someone("VR23", "partner-admin");

  /** A KOPPEL agreement of both, worked out; its id. */
  private String workedOut(String partner, Map<String, Object> more) {
    Map<String, Object> terms = new HashMap<>(terms(partner, "VR24", "VR23"));
    terms.put("profile", "KOPPEL");
    terms.putAll(more);
    String id = require(201, south.post("/agreements", terms)).id();
    require(200, path.phase(id, "ELABORATION"));
    AgreementTopic.of(Profile.KOPPEL).forEach(topic -> require(200, path.settle(id, topic.code())));
    require(200, path.phase(id, "EXECUTION"));
    require(200, Path.act(service.someone(partner, "partner-admin"), id, "consent", YES));
    return id;
  }

  private String inForce(String partner) {
    String id = workedOut(partner, Map.of());
    require(200, Path.act(north, id, "consent", YES));
    require(200, Path.act(south, id, "position", POSITION));
    return id;
  }

  private Answer leave(Someone who, String id) {
    return Path.act(who, id, "termination", Map.of("reason", "agreements of our own"));
  }

  private Answer agreement(String id) {
    return south.get("/agreements/" + id);
  }

  @Test
  void P8_noRegionIsBoundBeforeItSaysSoItself() {
    String partner = service.custodian();
    String id = workedOut(partner, Map.of());
    assertThat(agreement(id).texts("consentsMissing")).containsExactly("VR23", "VR24");
    Answer refused = Path.act(south, id, "position", POSITION);
    assertThat(refused.problem()).isEqualTo("409 region-consent-missing");
    assertThat(refused.texts("regions")).containsExactly("VR23");
    Someone manager = service.someone("VR23", "information-manager");
    assertThat(Path.act(manager, id, "consent", YES).problem())
        .isEqualTo("403 consent-right-missing");

    require(200, Path.act(north, id, "consent", YES));
    assertThat(Path.act(north, id, "consent", YES).problem())
        .isEqualTo("409 consent-given-already");
    assertThat(agreement(id).texts("consentsMissing")).containsExactly("VR24");
    assertThat(agreement(id).body().at("/consents/1/by").asString()).isEqualTo("VR23");
    assertThat(agreement(id).body().at("/consents/1/remark").asString())
        .isEqualTo("agreed by the director");
    // what they agreed to changes
    require(200, Path.act(south, id, "topics/liaison/reopening", Map.of("reason", "unclear")));
    assertThat(agreement(id).texts("consentsMissing")).containsExactly(partner, "VR23", "VR24");

    require(200, path.settle(id, "liaison"));
    require(200, path.phase(id, "EXECUTION"));
    require(200, Path.act(service.someone(partner, "partner-admin"), id, "consent", YES));
    require(200, Path.act(south, id, "consent", Map.of()));
    require(200, Path.act(north, id, "position", POSITION));
    Answer holds = agreement(id);
    assertThat(holds.text("state")).isEqualTo("IN_FORCE");
    assertThat(holds.texts("consentsMissing")).isEmpty();
    assertThat(holds.body().path("consents")).isEmpty();
  }

  @Test
  void P8_aRegionThatLeavesLeavesTheAgreementToTheOther() {
    String partner = service.custodian();
    String id = inForce(partner);
    require(
        200,
        Path.act(
            south, id, "adoption-region", Map.of("region", "VR23", "consulted", List.of("VR24"))));
    assertThat(Path.act(
                north, id, "position", Map.of("position", "NOT_UNDER_THIS_PROFILE", "reason", "x"))
            .problem())
        .isEqualTo("409 agreement-of-others-too");
    require(200, leave(north, id));

    Answer now = agreement(id);
    assertThat(now.text("state")).isEqualTo("IN_FORCE");
    assertThat(now.texts("regions")).containsExactly("VR24");
    assertThat(now.body().at("/left/0/region").asString()).isEqualTo("VR23");
    assertThat(now.body().at("/left/0/reason").asString()).isEqualTo("agreements of our own");
    assertThat(now.body().has("adoption")).as("P4: it acts for nobody any more").isFalse();
    assertThat(south.get("/partners/" + partner).texts("regions")).containsExactly("VR24");
    assertThat(leave(north, id).problem()).isEqualTo("403 agreement-right-missing");
    // it is free to agree otherwise
    require(200, service.enter(service.draft(partner, "VR23")));

    require(200, leave(south, id));
    assertThat(agreement(id).text("state")).isEqualTo("ENDED");
    assertThat(PartnerTopic.read(service.topic(), partner, 19).stream()
            .map(record -> PartnerTopic.header(record, "ce_type")))
        .contains("nl.situatiebeeld.region-consented.v1", "nl.situatiebeeld.region-left.v1")
        .last()
        .isEqualTo("nl.situatiebeeld.agreement-ended.v2");
  }

  @Test
  void P8_anotherProfileDoesNotTakeARegionAlongUnasked() {
    String partner = service.custodian();
    String before = inForce(partner);
    Map<String, Object> more = new HashMap<>();
    more.put("succeeds", before);
    String after = workedOut(partner, more);
    assertThat(Path.act(south, after, "position", POSITION).problem())
        .isEqualTo("409 region-consent-missing");
    require(200, leave(north, after)); // the draft; what holds goes on
    Answer refused = Path.act(south, after, "position", POSITION);
    assertThat(refused.problem()).isEqualTo("422 successor-leaves-regions-out");
    assertThat(refused.texts("regions")).containsExactly("VR23");
    assertThat(agreement(before).texts("regions")).containsExactly("VR23", "VR24");
    assertThat(agreement(before).text("state")).isEqualTo("IN_FORCE");
  }
}
