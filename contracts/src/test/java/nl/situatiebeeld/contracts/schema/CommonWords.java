package nl.situatiebeeld.contracts.schema;

import java.util.Map;

/** What a component means wherever it occurs, unless its record says more. */
final class CommonWords {

  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("situationId", "Id of the situation, which is also the stream."),
      Map.entry("factId", "Id of the fact."),
      Map.entry("signalId", "Id of the signal."),
      Map.entry("partnerId", "Id of the partner."),
      Map.entry("agreementId", "Id of the agreement."),
      Map.entry("sitRepId", "Id of the SitRep."),
      Map.entry("scheduleId", "Id of the schedule of SitReps."),
      Map.entry("attachmentId", "Id of the attachment."),
      Map.entry("decisionId", "Id of the decision."),
      Map.entry("actionId", "Id of the action."),
      Map.entry("audience", "Whom it is for."),
      Map.entry("requestId", "Id of the information request."),
      Map.entry("owner", "The organisation whose fact it is."),
      Map.entry("version", "The version of the fact that this is about, from 1."),
      Map.entry("by", "Who did it."),
      Map.entry("content", "What this version of the fact says."),
      Map.entry("reason", "Why, in the words of who did it."),
      Map.entry("remark", "What was remarked, if anything."),
      Map.entry("method", "How it was verified."),
      Map.entry("evidence", "What shows it, if anything."),
      Map.entry("authority", "Who decided it."),
      Map.entry("supersededBy", "Id of the fact that took its place."),
      Map.entry("statement", "The fact in words."),
      Map.entry("location", "Where it is, as GeoJSON in WGS 84."),
      Map.entry("area", "Where it is, as GeoJSON in WGS 84."),
      Map.entry("source", "Where the fact comes from."),
      Map.entry("sensitivity", "Who may see it; the label only narrows."),
      Map.entry("kind", "What the situation is."),
      Map.entry("name", "The name by which people know it."),
      Map.entry("leadingRegion", "Code of the region that directs."),
      Map.entry("otherRegions", "Codes of the other regions involved."),
      Map.entry("region", "Code of the region."),
      Map.entry("grantingRegion", "Code of the region that granted it."),
      Map.entry("from", "From which region, or from which moment on."),
      Map.entry("to", "To which region."),
      Map.entry("coreTask", "Code of the partner's core task."),
      Map.entry("alertId", "Id of the alert or call-out."),
      Map.entry("cause", "What led to it."),
      Map.entry("channel", "By which way."),
      Map.entry("failure", "Why it did not arrive."),
      Map.entry("answer", "What the partner answers, if anything."),
      Map.entry("code", "Code of the core task."),
      Map.entry("category", "Category of the core task."),
      Map.entry("profile", "The collaboration profile."),
      Map.entry("rights", "What the participation allows from this moment on."));

  private CommonWords() {}

  static String of(String component) {
    String words = WORDS.get(component);
    if (words == null) {
      throw new IllegalStateException("say what '" + component + "' means");
    }
    return words;
  }
}
