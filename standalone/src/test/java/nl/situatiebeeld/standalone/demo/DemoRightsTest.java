package nl.situatiebeeld.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.situatiebeeld.standalone.demo.DemoStep.AboutFact;
import nl.situatiebeeld.standalone.demo.DemoStep.AboutPartner;
import nl.situatiebeeld.standalone.demo.DemoStep.AboutSituation;
import nl.situatiebeeld.standalone.demo.DemoStep.Begin;
import nl.situatiebeeld.standalone.demo.DemoStep.GoOn;
import nl.situatiebeeld.standalone.demo.DemoStep.Report;
import nl.situatiebeeld.standalone.demo.DemoStep.Seek;
import nl.situatiebeeld.standalone.demo.DemoStep.Update;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everyone in the reconstruction does only what its profile allows (Table 1, S4, F4). */
class DemoRightsTest {

  private static final String LEADING = "VR24";

  private final Map<String, String> profiles =
      partners().stream().collect(Collectors.toMap(p -> p.text("id"), p -> p.text("profile")));
  private final Map<String, Fields> tasks =
      partners().stream().collect(Collectors.toMap(p -> p.text("id"), p -> p.mapping("task")));
  private final Set<String> present = new HashSet<>();
  private final Set<String> regions = new HashSet<>(Set.of(LEADING));
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> turns = new HashMap<>();

  private static List<Fields> partners() {
    return new DemoPartners(new ApiClient(URI.create("http://localhost"), name -> "")).partners();
  }

  @Test
  void atLeastTenPartnersCoverAllFiveProfiles() {
    assertThat(profiles).hasSizeGreaterThanOrEqualTo(10);
    assertThat(profiles.values()).contains("KERN", "STRUCTUREEL", "KOPPEL", "STANDBY", "AD_HOC");
  }

  @Test
  void everyPartnerIsGrantedAccessAndSomeLoseIt() {
    DemoIncident.read().entries().stream().map(DemoEntry::step).forEach(step -> {
      if (step instanceof AboutPartner about && about.path().equals("grant")) {
        present.add(about.partner());
      }
    });
    assertThat(present).isEqualTo(profiles.keySet());
  }

  @Test
  void everyEntryIsWithinTheRightsOfWhoGivesIt() {
    for (DemoEntry entry : DemoIncident.read().entries()) {
      assertThat(allowed(entry)).as(entry.where()).isTrue();
      keep(entry);
    }
  }

  private boolean allowed(DemoEntry entry) {
    String by = entry.by();
    return switch (entry.step()) {
      case Report report -> mayReport(by, report);
      case Update update -> owns(by, update.key());
      case AboutFact about -> mayJudge(entry, about);
      case AboutSituation about -> by.equals(LEADING);
      case Seek seek -> by.equals(LEADING) || by.equals(seek.body().get("partnerId"));
      case AboutPartner about -> by.equals(LEADING) && fits(about);
      case Begin begin -> mayBegin(entry, begin);
      case GoOn on -> mayGoOn(entry, on);
    };
  }

  private boolean mayBegin(DemoEntry entry, Begin begin) {
    String by = entry.by();
    return switch (entry.verb()) {
      case ALERT, CALLOUT -> by.equals(LEADING);
      case DECIDE, ASSIGN -> regions.contains(by);
      case ASK -> regions.contains(by) || has(by, "KERN") || has(by, "STRUCTUREEL");
      case SIGNAL ->
        (regions.contains(by) || present.contains(by)) && !by.equals(owners.get(begin.about()));
      default -> false;
    };
  }

  private boolean mayGoOn(DemoEntry entry, GoOn on) {
    String whose = turns.get(on.key());
    return entry.by().equals(whose)
        || (entry.verb() == DemoVerb.DISMISS && entry.by().equals(LEADING));
  }

  private boolean mayReport(String by, Report report) {
    Object behalf = report.content().get("onBehalfOf");
    if (behalf != null && !behalf.equals(by)) {
      return regions.contains(by)
          && present.contains(behalf)
          && Set.of("KOPPEL", "AD_HOC").contains(profiles.get(behalf));
    }
    return regions.contains(by)
        || (present.contains(by)
            && Set.of("KERN", "STRUCTUREEL", "AD_HOC").contains(profiles.get(by)));
  }

  private boolean mayJudge(DemoEntry entry, AboutFact about) {
    String by = entry.by();
    boolean own = by.equals(owners.get(about.key()));
    return switch (entry.verb()) {
      case VERIFY -> by.equals(LEADING) || (owns(by, about.key()) && own);
      case CONFIRM -> !own && (regions.contains(by) || has(by, "KERN"));
      case DISPUTE -> !own && (regions.contains(by) || has(by, "KERN") || has(by, "STRUCTUREEL"));
      case ACCEPT, REJECT -> by.equals(LEADING) && has(owners.get(about.key()), "STRUCTUREEL");
      case DISCLOSE -> by.equals(LEADING) && has(about.body().get("partnerId"), "AD_HOC");
      case RETRACT, SUPERSEDE -> owns(by, about.key());
      case LINK ->
        regions.contains(by)
            || own
            || by.equals(owners.get(String.valueOf(about.body().get("fact"))));
      default -> false;
    };
  }

  private boolean owns(String by, String key) {
    boolean changes = has(by, "KERN") || has(by, "STRUCTUREEL");
    return regions.contains(by) || (changes && by.equals(owners.get(key)));
  }

  private boolean has(@Nullable Object partner, String profile) {
    return present.contains(partner) && profile.equals(profiles.get(partner));
  }

  private boolean fits(AboutPartner about) {
    if (!about.path().equals("grant")) {
      return true;
    }
    String profile = profiles.get(about.partner());
    Map<String, Object> body = about.body();
    Function<String, Boolean> has = body::containsKey;
    Fields task = tasks.get(about.partner());
    return task != null
        && task.text("code").equals(body.get("coreTask"))
        && (!"STANDBY".equals(profile) || has.apply("themes")) // V1
        && (!"AD_HOC".equals(profile) // S5
            || (has.apply("until") && has.apply("conditions") && has.apply("secondedHin")));
  }

  // whose turn it is when it goes on: who was asked, owns it, or was alerted
  private @Nullable String turn(Begin begin) {
    if (begin.about() != null) {
      return owners.get(begin.about());
    }
    Map<String, Object> body = begin.body();
    Object whose = body.get("to") instanceof Map<?, ?> to
        ? to.get("organisation")
        : body.getOrDefault("owner", body.get("partnerId"));
    return whose == null ? null : whose.toString();
  }

  private void keep(DemoEntry entry) {
    if (entry.step() instanceof Begin begin) {
      String whose = turn(begin);
      if (whose != null) {
        turns.put(begin.key(), whose);
      }
    }
    if (entry.step() instanceof Report report) {
      Object behalf = report.content().get("onBehalfOf");
      owners.put(report.key(), behalf == null ? entry.by() : behalf.toString());
    }
    if (entry.step() instanceof AboutSituation && entry.verb() == DemoVerb.INVOLVE) {
      regions.add("VR23");
    }
    if (entry.step() instanceof AboutPartner about) {
      if (about.path().equals("grant")) {
        present.add(about.partner());
      } else if (about.path().equals("detachment")) {
        present.remove(about.partner());
      }
    }
  }
}
