package nl.situatiebeeld.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.situation.alert.AlertRefusal;
import nl.situatiebeeld.situation.alert.webhook.WebhookRefusal;
import nl.situatiebeeld.situation.basis.BasisRefusal;
import nl.situatiebeeld.situation.deadline.DeadlineRefusal;
import nl.situatiebeeld.situation.fact.FactRefusal;
import nl.situatiebeeld.situation.signal.SignalRefusal;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import org.junit.jupiter.api.Test;

/** A problem's type means one thing, wherever it comes from (RFC 9457, section 3.1). */
class RefusalTypesTest {

  private static List<Refusal> all() {
    List<Refusal> all = new ArrayList<>(List.of(CommonRefusal.values()));
    all.addAll(List.of(AccessRefusal.values()));
    all.addAll(List.of(FactRefusal.values()));
    all.addAll(List.of(AlertRefusal.values()));
    all.addAll(List.of(WebhookRefusal.values()));
    all.addAll(List.of(DeadlineRefusal.values()));
    all.addAll(List.of(SignalRefusal.values()));
    all.addAll(List.of(BasisRefusal.values()));
    all.addAll(hidden("decision.DecisionRefusal"));
    all.addAll(hidden("action.ActionRefusal"));
    all.addAll(hidden("inquiry.InquiryRefusal"));
    all.addAll(hidden("lifecycle.SituationRefusal"));
    all.addAll(hidden("participation.ParticipationRefusal"));
    all.addAll(hidden("sitrep.SitRepRefusal"));
    all.addAll(hidden("attachment.AttachmentRefusal"));
    return all;
  }

  private static List<Refusal> hidden(String name) {
    try {
      Object[] values = Class.forName("nl.situatiebeeld.situation." + name).getEnumConstants();
      return List.of((Refusal[]) values);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameTypeHasTheSameTitleAndStatus() {
    Map<String, String> known = new HashMap<>();
    for (Refusal refusal : all()) {
      String meaning = refusal.status() + " " + refusal.title();
      assertThat(known.merge(refusal.slug(), meaning, (before, now) -> before))
          .as(refusal.slug())
          .isEqualTo(meaning);
    }
  }

  @Test
  void aTypeIsWordsWithHyphensAndARefusalBlamesTheRequest() {
    for (Refusal refusal : all()) {
      assertThat(refusal.slug()).matches("[a-z]+(-[a-z]+)*");
      if (!(refusal instanceof CommonRefusal)) {
        assertThat(refusal.status()).as(refusal.slug()).isBetween(400, 428);
      }
    }
  }
}
