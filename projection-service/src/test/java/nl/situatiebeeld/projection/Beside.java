package nl.situatiebeeld.projection;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.contracts.decision.ActionEvent;
import nl.situatiebeeld.contracts.decision.DecisionEvent;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactVersion;
import nl.situatiebeeld.contracts.fact.Sensitivity;

/** Decisions and actions in a story. */
public final class Beside {

  private static final Actor CLOCK = new Actor("situatiebeeld", "clock");

  private final Story story;

  private Beside(Story story) {
    this.story = story;
  }

  public static Beside of(Story story) {
    return new Beside(story);
  }

  public Story story() {
    return story;
  }

  /** Id of a decision or an action in this story. */
  public String id(String name) {
    return "item-" + name + "-" + story.situation().substring(story.situation().length() - 12);
  }

  /** What the story calls the item with this id. */
  public static String nameOf(String id) {
    return id.split("-", 3)[1];
  }

  /** A fact of the story in a version, such as {@code a:2}. */
  private FactVersion version(String text) {
    String[] parts = text.split(":", 2);
    return new FactVersion(story.id(parts[0]), Integer.parseInt(parts[1]));
  }

  private List<FactVersion> basis(String... versions) {
    return Arrays.stream(versions).map(this::version).toList();
  }

  /** A decision for all readers. */
  public Beside decided(String name, String... basis) {
    return decided(name, Audience.READERS, List.of(), basis);
  }

  public Beside decided(String name, Audience audience, List<String> to, String... basis) {
    story.happens(new DecisionEvent.DecisionRecorded(
        story.situation(),
        id(name),
        "ROT",
        "decide " + name,
        story.clock(),
        basis(basis),
        audience,
        to,
        List.of(),
        Story.LEADING));
    return this;
  }

  /** A decision for all readers that rests on nothing, and speaks of these themes. */
  public Beside decidedOn(String name, List<String> themes) {
    story.happens(new DecisionEvent.DecisionRecorded(
        story.situation(),
        id(name),
        "ROT",
        "decide " + name,
        story.clock(),
        List.of(),
        Audience.READERS,
        List.of(),
        themes,
        Story.LEADING));
    return this;
  }

  public Beside withdrawn(String name) {
    story.happens(new DecisionEvent.DecisionWithdrawn(
        story.situation(), id(name), "not needed", Story.LEADING));
    return this;
  }

  /** A document that was handed in by the leading region. */
  public Beside attached(Attachment document, Sensitivity label, String... to) {
    story.happens(new AttachmentEvent.AttachmentAdded(
        story.situation(),
        "attachment-" + document.name() + story.situation(),
        document.hash(),
        document.mediaType(),
        document.size(),
        document.name(),
        label,
        List.of(to),
        Story.LEADING));
    return this;
  }

  /** An action due in an hour, carrying out a decision. */
  public Beside assigned(String name, String owner, String decision, String... basis) {
    story.happens(new ActionEvent.ActionAssigned(
        story.situation(),
        id(name),
        "do " + name,
        owner,
        story.clock().plus(Duration.ofHours(1)),
        id(decision),
        basis(basis),
        Audience.READERS,
        List.of(),
        List.of(),
        Story.LEADING));
    return this;
  }

  public Beside started(String name, String owner) {
    story.happens(new ActionEvent.ActionStarted(
        story.situation(), id(name), "begun", new Actor(owner, "reporter")));
    return this;
  }

  public Beside done(String name, String owner, boolean late) {
    story.happens(new ActionEvent.ActionDone(
        story.situation(), id(name), null, late, new Actor(owner, "reporter")));
    return this;
  }

  public Beside cancelled(String name) {
    story.happens(
        new ActionEvent.ActionCancelled(story.situation(), id(name), "moot", Story.LEADING));
    return this;
  }

  public Beside reassigned(String name, String owner) {
    story.happens(new ActionEvent.ActionReassigned(
        story.situation(),
        id(name),
        owner,
        story.clock().plus(Duration.ofHours(2)),
        "broken",
        Story.LEADING));
    return this;
  }

  public Beside overdue(String name) {
    story.happens(new ActionEvent.ActionOverdue(story.situation(), id(name), story.clock(), CLOCK));
    return this;
  }

  /** Time passes. */
  public Beside minutes(long minutes) {
    story.seconds(minutes * 60);
    return this;
  }
}
