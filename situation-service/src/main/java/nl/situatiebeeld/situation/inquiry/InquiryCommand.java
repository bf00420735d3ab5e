package nl.situatiebeeld.situation.inquiry;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.request.Addressee;
import org.jspecify.annotations.Nullable;

/** What can be asked of an information request. */
sealed interface InquiryCommand {

  record AskInformation(
      String situationId,
      Addressee addressee,
      String question,
      @Nullable String theme,
      Instant dueAt,
      Audience audience)
      implements InquiryCommand {}

  record AnswerRequest(List<FactVersion> facts, @Nullable String remark)
      implements InquiryCommand {}

  record DeclineRequest(String reason) implements InquiryCommand {}

  record WithdrawRequest(String reason) implements InquiryCommand {}

  record ExtendRequest(Instant dueAt, String reason) implements InquiryCommand {}

  /** The clock says that this time has passed. */
  record PassDue(Instant dueAt) implements InquiryCommand {}
}
