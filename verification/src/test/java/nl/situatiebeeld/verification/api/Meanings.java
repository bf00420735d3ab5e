package nl.situatiebeeld.verification.api;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What fields and parameters mean: said where they stand, or once for all that are called so. */
final class Meanings {

  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("as", "Through whose eyes: a region's code, a profile or a partner's id."),
      Map.entry("asOf", "The moment of which it is asked, by recorded time: what was known then."),
      Map.entry("observedAt", "When it was so."),
      Map.entry("recordedAt", "When the system learned of it."),
      Map.entry("atLeast", "The position of a command of one's own: wait until that is visible."),
      Map.entry("limit", "How many at most."),
      Map.entry("after", "The next member of the page before."),
      Map.entry("next", "Give it back for the page that follows; there is none without it."),
      Map.entry("situations", "The situations."),
      Map.entry("facts", "The facts that these eyes see."),
      Map.entry("participations", "Who takes part."),
      Map.entry("situation", "The situation."),
      Map.entry("id", "What it is known by."),
      Map.entry("status", "Where it stands in its life."),
      Map.entry("ended", "Whether those that have ended are told too."),
      Map.entry("at", "When."),
      Map.entry("position", "How far this has come; opaque."),
      Map.entry("partners", "The partners."),
      Map.entry("partner", "Id of the partner."),
      Map.entry("agreements", "The agreements."),
      Map.entry("mapping", "Name of the mapping by which features are read."),
      Map.entry("startedAt", "When it began."),
      Map.entry("sequence", "Place in the situation: 1, 2, 3 and so on."),
      Map.entry("fact", "Id of the fact, or the fact itself."),
      Map.entry("links", "What it rests on, and what took its place."),
      Map.entry("verification", "Who verified this version, and how."),
      Map.entry("confirmations", "Who confirmed it."),
      Map.entry("disputes", "Who disputes it, and why."),
      Map.entry("events", "What happened, in order."),
      Map.entry("versions", "Its versions, in order."),
      Map.entry("text", "In plain words."),
      Map.entry("detail", "What to do next."),
      Map.entry(
          "onBehalfOf",
          "The partner for which a region reports, where its profile reports through the region."),
      Map.entry("actingFor", "The organisation that did it then; for reconstructions only."),
      Map.entry("access", "What the caller may here."),
      Map.entry("coreTasks", "Its core tasks."),
      Map.entry("firstRecordedAt", "Recorded time of its first event."),
      Map.entry("lastRecordedAt", "Recorded time of its last event."),
      Map.entry("cause", "Id of the fact that caused it."),
      Map.entry("effect", "Id of the fact that it caused."),
      Map.entry("effectOf", "Ids of the facts that caused it."),
      Map.entry("scheduleId", "Id of the schedule."),
      Map.entry("actions", "Actions that were set, where these eyes see them."),
      Map.entry("before", "What changed before this moment or position; the page before."),
      Map.entry("change", "The event by which it became what it is."),
      Map.entry("changedBy", "Who changed it last."),
      Map.entry("informationRequests", "Requests for information that these eyes see."),
      Map.entry("items", "What was found, the latest first."),
      Map.entry("open", "Only those that are still open."),
      Map.entry("decision", "Id of the decision."),
      Map.entry("decisions", "Decisions that these eyes see."),
      Map.entry("signals", "Signals that these eyes see."),
      Map.entry("sitreps", "Situation reports that these eyes see."),
      Map.entry("alerts", "Alerts that these eyes see."),
      Map.entry("attachments", "Attachments that these eyes see."),
      Map.entry("content", "What it says."),
      Map.entry("kind", "What it is."),
      Map.entry("changedAt", "Recorded time of its last change."),
      Map.entry("dueAt", "When it is due."),
      Map.entry("by", "Who did it."),
      Map.entry("adoption", "The region that made the agreement on behalf of the others."),
      Map.entry("arrangements", "What single regions arrange beside it."),
      Map.entry("assessment", "The parts of the assessment and its advice."),
      Map.entry("assessor", "Who assessed."),
      Map.entry("condition", "Id of the open condition."),
      Map.entry("contact", "Id of the contact point."),
      Map.entry("contacts", "The contact points."),
      Map.entry("contradicts", "Whether it contradicts what holds for all."),
      Map.entry("dutch", "In Dutch."),
      Map.entry("english", "In English."),
      Map.entry("endReason", "Why it ended."),
      Map.entry("exercises", "Joint exercises that were held."),
      Map.entry("givenAt", "When it was given."),
      Map.entry("lastReview", "The review that was held last."),
      Map.entry("overdue", "Whether the day has passed."),
      Map.entry("reassessment", "When it is to be assessed again."),
      Map.entry("review", "When it is to be reviewed."),
      Map.entry("settled", "How it was settled, if it is."),
      Map.entry("settledAt", "When it was settled."),
      Map.entry("topics", "The topics of its profile."),
      Map.entry("topicsTotal", "How many topics its profile has."),
      Map.entry("trainedAt", "When the training was completed."),
      Map.entry("user", "Id of the person at the identity provider."),
      Map.entry("url", "Where alerts are carried to, over https."),
      Map.entry("secret", "By which their signature is made; shown once."),
      Map.entry("causes", "Ids of the facts that caused it."),
      Map.entry("effects", "Ids of the facts that it caused."),
      Map.entry("adoptedFrom", "Id of the fact that it was adopted from."),
      Map.entry("adoptions", "Facts that adopted it."),
      Map.entry("openSignals", "How many signals wait for a response."),
      Map.entry("ref", "Its number, its id or its hash."),
      Map.entry("format", "The form that is wanted, instead of by Accept: json, html or pdf."),
      Map.entry("name", "What it is called."),
      Map.entry("download", "Whether it is offered as a file."),
      Map.entry("note", "In words, if anything."));

  /** What is not said anywhere. */
  static final Set<String> MISSING = new TreeSet<>();

  private Meanings() {}

  /** What a component means. */
  static String of(RecordComponent component) {
    Class<?> type = component.getDeclaringRecord();
    String name = component.getName();
    Doc own = Sources.all().ofType(type.getName());
    if (own != null && own.parameters().containsKey(name)) {
      return own.parameters().get(name);
    }
    for (Class<?> role : type.getInterfaces()) {
      Doc inherited = Sources.all().ofMember(role.getName(), name);
      if (inherited != null) {
        return Doc.sentence(inherited.text());
      }
    }
    return common(name, type.getName());
  }

  /** What a parameter of a handler means. */
  static String of(Operation operation, String name) {
    Doc doc = Sources.all()
        .ofMember(
            operation.handler().getDeclaringClass().getName(),
            operation.handler().getName());
    if (doc != null && doc.parameters().containsKey(name)) {
      return doc.parameters().get(name);
    }
    return name.equals("id")
        ? "Id of the " + owner(operation.path()) + "."
        : common(name, operation.key());
  }

  // "/information-requests/{id}/answer" is about an information request
  private static String owner(String path) {
    String plural = path.replaceAll("/\\{id}.*", "").replaceAll(".*/", "").replace('-', ' ');
    return plural.replaceAll("ies$", "y").replaceAll("s$", "");
  }

  private static String common(String name, String where) {
    String words = WORDS.get(name);
    if (words == null) {
      words = Published.meaning(name).orElse(null);
    }
    if (words == null) {
      MISSING.add("say what '" + name + "' of " + where + " means: @param");
      return "";
    }
    return words;
  }
}
