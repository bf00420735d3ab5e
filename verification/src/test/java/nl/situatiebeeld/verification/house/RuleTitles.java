package nl.situatiebeeld.verification.house;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the domain: their numbers, and in a few words what each says. */
final class RuleTitles {

  private static final String DEMANDED = """
      P1 A partner has core tasks, each of a category
      P2 Which profiles a core task allows
      P3 Scope is derived from existing and wished regions
      P4 From three regions on, one adoption region makes the agreements
      P5 The topics of an agreement follow from its profile, and all are settled before assessment
      P6 Exploration, elaboration, execution, assessed, in force: in this order
      P7 Assessment by an independent party in three parts, ending in an advice
      P8 The position is a decision of its own, and nothing is downgraded silently
      P9 Review and re-assessment moments are shown as overdue and switch nothing off
      P10 Contact points follow from the profile
      P11 Users, their agreement and training; what is missing is a warning
      P12 The national overview answers its questions now and as of any day
      S1 Kinds of situation; an exercise is never mixed with real ones
      S2 Leading region, other regions, GRIP, themes, area; open, closed, reopened
      S3 Participation is a state machine; each transition has an actor and a reason
      S4 The leading region's information manager grants; the grant carries profile and rights
      S5 AD_HOC has conditions, a reason, an end and a seconded HIN
      S6 Without access a partner sees at most the overview, where task and area match
      S7 Alerts go where task and area match; call-outs to one partner; both acknowledged
      S8 STANDBY may take part under another partner's mandate
      S9 When an agreement ends or changes, running participations follow
      V1 STANDBY: verified facts while monitoring, all shared ones while active, in its themes
      V2 KOPPEL knows the SitRep that was last issued to it
      V3 AD_HOC sees exactly what was disclosed to it
      V4 Sensitivity only narrows; an unknown label is refused
      V5 Default is deny; each denial says what is missing and shows no content
      V6 Involved regions, the leading region and evaluators
      F1 What a fact consists of
      F2 The life of a fact; every change is an event
      F3 Updating names the version that it changes, and a changed fact is verified anew
      F4 Who verifies, confirms and disputes
      F5 Validity; past it, a fact shows as stale
      F6 Any reader signals a wrong fact; owner and information manager respond
      F7 Cause and effect across partners, with cascades
      F8 A region adopts a published fact; its origin's later changes are shown
      A1 Information requests: answered, declined or overdue
      A2 Decisions and actions rest on facts in their versions
      A3 SitReps: immutable, numbered, at set times or on demand
      A4 GRIP changes and handover, with reason and authority
      A5 Attachments by content hash, outside the events
      """;

  private static final String WELCOME = """
      E1 Any view as of any past moment
      E2 Replay
      E3 Comparison of moments and partners
      E4 Measures
      E5 Decisions in hindsight
      E6 Observations and lessons
      E7 Evidence: chained events
      """;

  private RuleTitles() {}

  /** Number → title, in the order of the rules; each must be enforced and shown. */
  static Map<String, String> demanded() {
    return of(DEMANDED);
  }

  /** Those too that a later version brings: listed as far as they are enforced or shown. */
  static Map<String, String> all() {
    return of(DEMANDED + WELCOME);
  }

  private static Map<String, String> of(String lines) {
    Map<String, String> titles = new LinkedHashMap<>();
    lines.lines().forEach(line -> {
      String[] parts = line.split(" ", 2);
      titles.put(parts[0], parts[1]);
    });
    return titles;
  }
}
