package nl.situatiebeeld.standalone.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an entry of a demo file can do: the file's word, the command's path and its fields. */
enum DemoVerb {
  REPORT(Kind.REPORT, "facts", "theme", "statement"),
  UPDATE(Kind.UPDATE, ""),
  VERIFY(Kind.FACT, "verification", "method", "evidence?"),
  CONFIRM(Kind.FACT, "confirmations", "remark?"),
  DISPUTE(Kind.FACT, "disputes", "reason", "contradictingFact?"),
  RETRACT(Kind.FACT, "retraction", "reason"),
  ACCEPT(Kind.FACT, "acceptance", "reason?"),
  REJECT(Kind.FACT, "rejection", "reason"),
  DISCLOSE(Kind.FACT, "disclosures", "partner", "reason"),
  SUPERSEDE(Kind.FACT, "supersession", "with", "reason"),
  GRIP(Kind.SITUATION, "grip", "reason", "authority"),
  INVOLVE(Kind.SITUATION, "regions", "reason"),
  CLOSE(Kind.SITUATION, "closure"),
  ISSUE(Kind.SITUATION, "sitreps", "title", "summary?", "recipients?"),
  LINK(Kind.FACT, "causes", "fact", "reason?"),
  SIGNAL(Kind.BEGIN, "signals", "about", "reason"),
  HEED(Kind.GO_ON, "signals/{id}/acceptance", "remark"),
  DISMISS(Kind.GO_ON, "signals/{id}/rejection", "reason"),
  ASK(Kind.BEGIN, "information-requests", "to", "question", "theme?", "dueAt"),
  ANSWER(Kind.GO_ON, "information-requests/{id}/answer", "facts", "remark?"),
  DECLINE(Kind.GO_ON, "information-requests/{id}/refusal", "reason"),
  DECIDE(Kind.BEGIN, "decisions", "forum", "text", "takenAt", "basis"),
  ASSIGN(Kind.BEGIN, "actions", "description", "owner", "dueAt", "decisionId?", "basis?"),
  START(Kind.GO_ON, "actions/{id}/start", "remark?"),
  COMPLETE(Kind.GO_ON, "actions/{id}/completion", "remark?"),
  ALERT(Kind.BEGIN, "alerts", "partnerId", "coreTask", "reason"),
  CALLOUT(Kind.BEGIN, "call-outs", "partnerId", "coreTask", "reason"),
  ACKNOWLEDGE(Kind.GO_ON, "alerts/{id}/acknowledgement", "says", "remark?"),
  INVITE(Kind.PARTNER, "", "coreTask?", "reason"),
  REQUEST(Kind.PARTNER, "", "coreTask?", "reason"),
  GRANT(
      Kind.PARTNER,
      "grant",
      "state",
      "coreTask",
      "reason",
      "themes?",
      "until?",
      "conditions?",
      "secondedHin?"),
  ACTIVATE(Kind.PARTNER, "activation", "reason"),
  REFUSE(Kind.PARTNER, "refusal", "reason"),
  DETACH(Kind.PARTNER, "detachment", "reason");

  /** What a command is about. */
  enum Kind {
    REPORT,
    UPDATE,
    FACT,
    SITUATION,
    PARTNER,
    /** Something beside the facts begins, and is called by a key from then on. */
    BEGIN,
    /** What began goes on. */
    GO_ON
  }

  /** Fields of a fact, in the file's words. */
  static final List<String> CONTENT = List.of(
      "theme",
      "statement",
      "observedAt",
      "place",
      "attributes",
      "role",
      "reliability",
      "credibility",
      "sensitivity",
      "addressedTo",
      "validUntil",
      "refreshMinutes",
      "restsOn");

  private final Kind kind;
  private final String path;
  private static final List<String> AROUND = List.of("at", "by", "from", "illustrative");

  // separated by spaces; with a question mark what may be left out
  private final String fields;

  DemoVerb(Kind kind, String path, String... fields) {
    this.kind = kind;
    this.path = path;
    this.fields = String.join(" ", fields);
  }

  /** The verb of an entry; there is exactly one. */
  static DemoVerb of(Fields entry) {
    List<DemoVerb> verbs =
        Arrays.stream(values()).filter(verb -> entry.has(verb.word())).toList();
    if (verbs.size() != 1) {
      throw entry.fault("one of the known verbs is needed, and only one");
    }
    return verbs.getFirst();
  }

  /** Refuses an entry that lacks a field or has one that this verb does not know. */
  void check(Fields entry) {
    List<String> known = new ArrayList<>(AROUND);
    known.add(word());
    known.addAll(List.of(fields.replace("?", "").split(" ")));
    if (kind == Kind.REPORT || kind == Kind.UPDATE) {
      known.addAll(CONTENT);
    }
    if (kind == Kind.REPORT) {
      known.add("onBehalfOf");
    }
    entry.onlyHas(known);
    for (String field : List.of(fields.split(" "))) {
      if (!field.isEmpty() && !field.endsWith("?") && !entry.has(field)) {
        throw entry.fault("'" + field + "' is missing");
      }
    }
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  String path() {
    return path;
  }
}
