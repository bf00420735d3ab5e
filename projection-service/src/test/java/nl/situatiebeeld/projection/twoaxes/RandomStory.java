package nl.situatiebeeld.projection.twoaxes;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.twoaxes.Model.Version;
import org.jspecify.annotations.Nullable;

/** Whatever happens in a situation, told to the product as events and to the model in its words. */
public final class RandomStory {

  public static final Map<String, Profile> PARTNERS = Map.of(
      "waterschap-limburg", Profile.KERN,
      "enexis", Profile.STRUCTUREEL,
      "rode-kruis", Profile.STANDBY,
      "stichting-dierenhulp", Profile.AD_HOC);
  private static final List<Sensitivity> LABELS = List.of(Sensitivity.values());
  private static final List<String> OWNERS =
      List.of("waterschap-limburg", "enexis", "VR24", "VR23");
  private static final int MAX_SECONDS = 30;

  private final Random random;
  private final Story story;
  private final Model model = new Model();
  private int facts;
  private int decisions;

  public RandomStory(long seed, int steps) {
    random = new Random(seed);
    story = Story.begins(Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS))
        .opened();
    model.next(story.clock(), s -> s.regions.add("VR23"));
    for (int i = 0; i < steps; i++) {
      story.seconds(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(MAX_SECONDS));
      step();
    }
  }

  public Story story() {
    return story;
  }

  Model model() {
    return model;
  }

  /** A moment within the story, sometimes exactly that of an event. */
  Instant someMoment() {
    var events = story.events();
    Instant recorded = events.get(random.nextInt(events.size())).recordedAt();
    return random.nextBoolean() ? recorded : recorded.plusMillis(random.nextInt(20_000));
  }

  private void step() {
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> report();
      case 3, 4, 5 -> update();
      case 6, 7 -> become("VERIFIED");
      case 8 -> become("DISPUTED");
      case 9 -> become(random.nextInt(3) == 0 ? "RETRACTED" : "VERIFIED");
      case 10 -> supersede();
      case 11 -> accept();
      case 12 -> grant();
      case 13 -> discloseOrDetach();
      case 14 -> region();
      default -> decide();
    }
  }

  private void report() {
    String name = "f" + facts++;
    String owner = OWNERS.get(random.nextInt(OWNERS.size()));
    boolean proposed = random.nextInt(5) == 0;
    Version version = draft(name, 1, owner, proposed ? "PROPOSED" : "REPORTED", !proposed);
    FactContent content = content(version);
    Actor by = new Actor(owner, "reporter");
    story.happens(
        proposed
            ? new FactEvent.FactProposed(story.situation(), story.id(name), 1, owner, content, by)
            : new FactEvent.FactReported(story.situation(), story.id(name), 1, owner, content, by));
    model.next(story.clock(), s -> s.facts.put(name, version));
  }

  // the same moment, an earlier one or a later one: a correction, a late report or news
  private void update() {
    Version now = someFact(true);
    if (now == null) {
      return;
    }
    boolean lapsed = random.nextInt(3) > 0;
    String status = lapsed && !now.status().equals("PROPOSED") ? "REPORTED" : now.status();
    Version draft = draft(now.fact(), now.version() + 1, now.owner(), status, now.shared());
    boolean same = random.nextInt(3) == 0;
    Version next = !same
        ? draft
        : new Version(
            draft.fact(),
            draft.version(),
            draft.owner(),
            draft.theme(),
            draft.label(),
            draft.to(),
            now.observedAt(),
            draft.validUntil(),
            status,
            draft.shared(),
            null,
            story.clock());
    story.happens(new FactEvent.FactUpdated(
        story.situation(),
        story.id(now.fact()),
        next.version(),
        content(next),
        status.equals("REPORTED"),
        new Actor(now.owner(), "reporter")));
    model.next(story.clock(), s -> s.facts.put(now.fact(), next));
  }

  private void become(String status) {
    Version now = someFact(true);
    if (now == null || now.status().equals("PROPOSED")) {
      return;
    }
    String id = story.id(now.fact());
    Actor by = Story.LEADING;
    story.happens(
        switch (status) {
          case "VERIFIED" ->
            new FactEvent.FactVerified(
                story.situation(), id, now.version(), "seen", null, true, by);
          case "DISPUTED" ->
            new FactEvent.FactDisputed(story.situation(), id, now.version(), "not so", null, by);
          default -> new FactEvent.FactRetracted(story.situation(), id, now.version(), "wrong", by);
        });
    model.next(
        story.clock(),
        s -> s.facts.put(now.fact(), now.with(status, now.shared(), null, story.clock())));
  }

  private void supersede() {
    Version now = someFact(true);
    Version other = someFact(false);
    if (now == null || other == null || other.fact().equals(now.fact()) || !now.shared()) {
      return;
    }
    story.happens(new FactEvent.FactSuperseded(
        story.situation(),
        story.id(now.fact()),
        now.version(),
        story.id(other.fact()),
        "better",
        Story.LEADING));
    model.next(
        story.clock(),
        s -> s.facts.put(now.fact(), now.with("SUPERSEDED", true, other.fact(), story.clock())));
  }

  private void accept() {
    model.last().facts.values().stream()
        .filter(v -> v.status().equals("PROPOSED"))
        .min(java.util.Comparator.comparing(Version::fact))
        .ifPresent(now -> {
          boolean rejected = random.nextInt(4) == 0;
          String id = story.id(now.fact());
          story.happens(
              rejected
                  ? new FactEvent.FactRejected(
                      story.situation(), id, now.version(), "no", Story.LEADING)
                  : new FactEvent.FactAccepted(
                      story.situation(), id, now.version(), null, Story.LEADING));
          Version next =
              now.with(rejected ? "REJECTED" : "REPORTED", !rejected, null, story.clock());
          model.next(story.clock(), s -> s.facts.put(now.fact(), next));
        });
  }

  private void grant() {
    String partner = somePartner();
    Profile profile = Objects.requireNonNull(PARTNERS.get(partner));
    ParticipationState state =
        profile == Profile.STANDBY && random.nextBoolean() ? MONITORING : ACTIVE;
    List<String> themes = new ArrayList<>(Story.THEMES);
    themes.removeIf(theme -> random.nextInt(4) == 0);
    if (themes.isEmpty()) {
      themes.add("meteo");
    }
    Instant until = profile == Profile.AD_HOC && random.nextBoolean()
        ? story.clock().plusSeconds(1 + random.nextInt(200))
        : null;
    if (until != null) {
      story.nextUntil(until);
    }
    story.granted(partner, profile, state, themes.toArray(String[]::new));
    String reading = switch (profile) {
      case KERN, STRUCTUREEL -> "LIVE";
      case STANDBY -> state == ACTIVE ? "LIVE" : "VERIFIED";
      case AD_HOC -> "DISCLOSED";
      case KOPPEL -> throw new IllegalStateException();
    };
    Model.Part part =
        new Model.Part(reading, profile == Profile.KERN, new HashSet<>(themes), until);
    model.next(story.clock(), s -> s.parts.put(partner, part));
  }

  private void discloseOrDetach() {
    Version now = someFact(true);
    String partner = somePartner();
    if (random.nextInt(3) > 0 && now != null) {
      String adHoc = "stichting-dierenhulp";
      story.happens(new FactEvent.FactDisclosed(
          story.situation(), story.id(now.fact()), now.version(), adHoc, "why", Story.LEADING));
      model.next(
          story.clock(),
          s -> s.disclosed.computeIfAbsent(adHoc, x -> new HashSet<>()).add(now.fact()));
    } else if (model.last().parts.containsKey(partner)) {
      story.detached(partner);
      model.next(story.clock(), s -> {
        s.parts.remove(partner);
        s.disclosed.remove(partner);
      });
    }
  }

  private void region() {
    boolean in = model.last().regions.contains("VR23");
    if (in) {
      story.released("VR23");
    } else {
      story.happens(
          new SituationEvent.RegionInvolved(story.situation(), "VR23", "again", Story.LEADING));
    }
    model.next(story.clock(), s -> s.regions.retainAll(Set.of()));
    if (!in) {
      model.last().regions.add("VR23");
    }
  }

  private void decide() {
    String open = model.last().decisions.keySet().stream()
        .filter(d -> !model.last().withdrawn.contains(d))
        .sorted()
        .findFirst()
        .orElse(null);
    if (open != null && random.nextBoolean()) {
      story.happens(
          new DecisionEvent.DecisionWithdrawn(story.situation(), open, "moot", Story.LEADING));
      model.next(story.clock(), s -> s.withdrawn.add(open));
      return;
    }
    String id = "decision-" + decisions++ + story.situation().substring(9);
    Instant takenAt = story.clock().minusSeconds(random.nextInt(60));
    story.happens(new DecisionEvent.DecisionRecorded(
        story.situation(),
        id,
        "ROT",
        "so be it",
        takenAt,
        List.of(),
        Audience.READERS,
        List.of(),
        List.of(),
        Story.LEADING));
    model.next(story.clock(), s -> s.decisions.put(id, takenAt));
  }

  private String somePartner() {
    List<String> names = PARTNERS.keySet().stream().sorted().toList();
    return names.get(random.nextInt(names.size()));
  }

  private @Nullable Version someFact(boolean standing) {
    List<Version> all = model.last().facts.values().stream()
        .filter(v -> v.stands() || !standing)
        .sorted(java.util.Comparator.comparing(Version::fact))
        .toList();
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private Version draft(String name, int version, String owner, String status, boolean shared) {
    Sensitivity label =
        random.nextInt(3) > 0 ? Sensitivity.SHARED : LABELS.get(random.nextInt(LABELS.size()));
    List<String> to = label == Sensitivity.RESTRICTED && random.nextBoolean()
        ? List.of("enexis", "stichting-dierenhulp", "VR23")
        : List.of();
    Instant observed = story.clock().minusSeconds(random.nextInt(300));
    return new Version(
        name,
        version,
        owner,
        Story.THEMES.get(random.nextInt(Story.THEMES.size())),
        label,
        new HashSet<>(to),
        observed,
        random.nextInt(3) == 0 ? observed.plusSeconds(random.nextInt(400)) : null,
        status,
        shared,
        null,
        story.clock());
  }

  private static FactContent content(Version v) {
    return new FactContent(
        v.theme(),
        v.fact() + " version " + v.version(),
        Map.of(),
        null,
        v.observedAt(),
        new Source(v.owner(), "observer", null, null),
        null,
        null,
        v.label(),
        v.to().stream().sorted().toList(),
        v.validUntil(),
        null,
        List.of(),
        List.of());
  }

  /** Names of the roles in which the story is looked at. */
  public static List<String> everyone() {
    List<String> all = new ArrayList<>(PARTNERS.keySet());
    all.addAll(Arrays.asList("VR24", "VR23", "evaluator"));
    all.sort(String::compareTo);
    return all;
  }
}
