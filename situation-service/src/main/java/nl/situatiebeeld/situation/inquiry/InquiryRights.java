package nl.situatiebeeld.situation.inquiry;

import java.util.Map;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.inquiry.InquiryState.Waiting;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.Acting;

/** Who may do what to information requests (A1, Table 1). */
final class InquiryRights {

  private InquiryRights() {}

  /** Refuses who may not ask: regions ask by their managers, partners when they read live. */
  static void asking(Acting acting) { // A1
    switch (acting) {
      case Acting.Outside o ->
        throw new RefusedException(
            AccessRefusal.NO_ACCESS, "Ask the leading region for access to the situation.");
      case Acting.ForRegion r -> {
        if (!r.manager()) {
          throw new RefusedException(
              InquiryRefusal.NOT_A_MANAGER, "Have an information manager ask.");
        }
      }
      case Acting.ForPartner p -> {
        boolean live = switch (p.rights().reading()) {
          case LIVE, LIVE_THEMES, LIVE_VERIFIED -> true;
          case SITREP, DISCLOSED -> false; // V2, V3: through the region
        };
        if (!live) {
          throw new RefusedException(
              InquiryRefusal.RIGHT_MISSING,
              "Let the leading region ask on your behalf.",
              Map.of("missing", "asking"));
        }
      }
    }
  }

  /**
   * Refuses all but who is asked and who acts for it: KOPPEL answers through the leading region,
   * AD_HOC through its HIN.
   */
  static void answering(Waiting request, InquiryDecider.Circumstances c) { // A1
    if (!c.acting().actsFor(request.asked(), c.asked(), c.moment())) {
      throw new RefusedException(
          InquiryRefusal.NOT_ASKED_OF_YOU, "Let who is asked answer; you may report facts.");
    }
  }

  /** Refuses all but who asked, not as a mere reader, and the leading region's manager. */
  static void steering(Waiting request, InquiryDecider.Circumstances c) { // A1
    boolean own = c.party().organisation().equals(request.asker())
        && switch (c.acting()) {
          case Acting.ForRegion r -> r.manager();
          case Acting.ForPartner p -> p.reports();
          case Acting.Outside o -> false;
        };
    if (!own && !c.acting().directs()) {
      throw new RefusedException(
          InquiryRefusal.NOT_YOUR_REQUEST, "Ask who asked, or the leading region.");
    }
  }
}
