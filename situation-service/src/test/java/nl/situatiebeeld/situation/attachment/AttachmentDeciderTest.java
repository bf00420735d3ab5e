package nl.situatiebeeld.situation.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentDeciderTest {

  private static final AttachmentSettings LIMITS =
      new AttachmentSettings(100, 1_000, 3, 1, 1, Duration.ofMinutes(1));
  private static final AddAttachment ADD = new AddAttachment(
      Standing.SITUATION,
      UUID.nameUUIDFromBytes(new byte[0]),
      "0".repeat(64),
      "image/png",
      100,
      "dijk.png",
      Sensitivity.RESTRICTED,
      List.of("kern"));

  private static AttachmentAdded decide(
      Party party, @Nullable ParticipationStanding own, Attachments.Used used) {
    return decide(Standing.open(), party, own, used);
  }

  private static AttachmentAdded decide(
      SituationStanding situation,
      Party party,
      @Nullable ParticipationStanding own,
      Attachments.Used used) {
    return AttachmentDecider.decide(
        "attachment-1",
        ADD,
        new AttachmentDecider.Circumstances(
            situation, party, Optional.ofNullable(own), used, LIMITS, Standing.NOW));
  }

  private static Attachments.Used none() {
    return new Attachments.Used(0, 0);
  }

  @Test
  void A5_theEventCarriesHashTypeAndSize() {
    Party party = Someone.reporterOf("VR23");
    assertThat(decide(party, null, none()))
        .isEqualTo(new AttachmentAdded(
            Standing.SITUATION,
            "attachment-1",
            ADD.hash(),
            "image/png",
            100,
            "dijk.png",
            Sensitivity.RESTRICTED,
            List.of("kern"),
            party.actor()));
  }

  @ParameterizedTest
  @CsvSource({
    "KERN, yes",
    "STRUCTUREEL, yes",
    "KOPPEL, attaching-not-yours",
    "STANDBY, attaching-not-yours",
    "AD_HOC, attaching-not-yours"
  })
  void A5_whoReportsHandsInAttachments(Profile profile, String expected) {
    var own = Standing.taking("it", profile, ParticipationState.ACTIVE);
    if (expected.equals("yes")) {
      assertThat(decide(Someone.reporterOf("it"), own, none()).by().organisation())
          .isEqualTo("it");
    } else {
      assertThat(Attempt.refusal(() -> decide(Someone.reporterOf("it"), own, none())))
          .isEqualTo(expected);
    }
  }

  @Test
  void S5_forAnAdHocPartnerItsSecondedHinDoes() {
    var own = Standing.taking("it", Profile.AD_HOC, ParticipationState.ACTIVE);
    assertThat(decide(Someone.in("it", "hin", "reporter"), own, none()).by().organisation())
        .isEqualTo("it");
  }

  @Test
  void V5_whoDoesNotTakePartOrOnlyReadsHandsInNothing() {
    assertThat(Attempt.refusal(() -> decide(Someone.reporterOf("it"), null, none())))
        .isEqualTo("no-access");
    var kern = Standing.taking("it", Profile.KERN, ParticipationState.ACTIVE);
    assertThat(Attempt.refusal(() -> decide(Someone.readerOf("it"), kern, none())))
        .isEqualTo("role-missing");
    assertThat(Attempt.refusal(() -> decide(Someone.readerOf("VR24"), null, none())))
        .isEqualTo("role-missing");
  }

  @Test
  void S2_nothingIsAddedToAClosedSituation() {
    assertThat(Attempt.refusal(
            () -> decide(Standing.closed(), Someone.reporterOf("VR24"), null, none())))
        .isEqualTo("situation-closed");
    assertThat(Attempt.refusal( // V5: who does not take part does not learn that it is closed
            () -> decide(Standing.closed(), Someone.reporterOf("vreemd"), null, none())))
        .isEqualTo("no-access");
  }

  @ParameterizedTest
  @CsvSource({"2, 900, yes", "3, 0, no", "0, 901, no"})
  void A5_aSituationHasRoomForSoManyAndSoMuch(int count, long bytes, String fits) {
    Party party = Someone.reporterOf("VR24");
    var used = new Attachments.Used(count, bytes);
    if (fits.equals("yes")) {
      assertThat(decide(party, null, used).size()).isEqualTo(100);
    } else {
      assertThat(Attempt.refusal(() -> decide(party, null, used))).isEqualTo("attachments-full");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NONE", "REQUESTED", "INVITED", "DETACHED"},
      value = ParticipationState.class)
  void V5_whoDoesNotTakePartYetOrAnyMoreHandsInNothing(ParticipationState state) {
    var own = ParticipationStanding.without("it", state);
    assertThat(Attempt.refusal(() -> decide(Someone.reporterOf("it"), own, none())))
        .isEqualTo("no-access");
  }
}
