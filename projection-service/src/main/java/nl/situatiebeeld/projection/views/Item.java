package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Something beside the facts, as it stands after an event. Made by the fold of its family; who did
 * what and when is kept beside it.
 *
 * @param status code, in the words of its family
 * @param open whether it still stands or waits for something
 * @param audience whom it is for, with {@code addressedTo} beside it
 * @param theme code; null when it belongs to none
 * @param basisThemes codes of the themes that it speaks of, and of the facts that it rests on: who
 *     reads it reads all of them (V1)
 * @param facts the facts that it refers to; each is shown to who may see that fact only
 * @param items ids of items that it refers to; likewise
 * @param dueAt while it is open it is overdue from this moment on
 * @param content whatever else it shows; it holds no ids of facts or of items
 */
public record Item(
    String situationId,
    String itemId,
    ItemKind kind,
    String status,
    boolean open,
    Audience audience,
    List<String> addressedTo,
    @Nullable String theme,
    List<String> basisThemes,
    List<ItemFact> facts,
    List<String> items,
    @Nullable Instant dueAt,
    Map<String, Object> content) {

  /** A new one, open, without content, for all readers. */
  static Item begins(ItemKind kind, String situationId, String itemId, String status) {
    return new Item(
        situationId,
        itemId,
        kind,
        status,
        true,
        Audience.READERS,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Map.of());
  }

  /** This item, of an event that is not its first. */
  static Item known(@Nullable Item now) {
    if (now == null) {
      throw new UnfoldableException("an event about an item that never began");
    }
    return now;
  }

  Item status(String next, boolean stillOpen) {
    return new Item(
        situationId,
        itemId,
        kind,
        next,
        stillOpen,
        audience,
        addressedTo,
        theme,
        basisThemes,
        facts,
        items,
        dueAt,
        content);
  }

  Item seenBy(Audience who, List<String> addressees) {
    return new Item(
        situationId,
        itemId,
        kind,
        status,
        open,
        who,
        List.copyOf(addressees),
        theme,
        basisThemes,
        facts,
        items,
        dueAt,
        content);
  }

  /** Addressed to this organisation as well. */
  Item alsoSeenBy(String organisation) {
    if (addressedTo.contains(organisation)) {
      return this;
    }
    List<String> all = new ArrayList<>(addressedTo);
    all.add(organisation);
    return seenBy(audience, all);
  }

  Item about(@Nullable String itsTheme, List<ItemFact> itsFacts, List<String> itsItems) {
    return new Item(
        situationId,
        itemId,
        kind,
        status,
        open,
        audience,
        addressedTo,
        itsTheme,
        basisThemes,
        List.copyOf(itsFacts),
        List.copyOf(itsItems),
        dueAt,
        content);
  }

  /**
   * Resting on facts of these themes, beside those that it speaks of itself.
   *
   * @param shown whether all of them are for readers; else it is for the regions, whatever it says
   */
  Item restingOn(List<String> themes, boolean shown) {
    return new Item(
        situationId,
        itemId,
        kind,
        status,
        open,
        audience == Audience.READERS && !shown ? Audience.REGIONS : audience,
        addressedTo,
        theme,
        Stream.concat(basisThemes.stream(), themes.stream()).distinct().sorted().toList(),
        facts,
        items,
        dueAt,
        content);
  }

  /** Speaking of these themes. */
  Item on(List<String> themes) {
    return restingOn(themes, true);
  }

  Item dueAt(@Nullable Instant moment) {
    return new Item(
        situationId,
        itemId,
        kind,
        status,
        open,
        audience,
        addressedTo,
        theme,
        basisThemes,
        facts,
        items,
        moment,
        content);
  }

  /** With this in its content; without it when null. */
  Item with(String name, @Nullable Object value) {
    Map<String, Object> next = new LinkedHashMap<>(content);
    if (value == null) {
      next.remove(name);
    } else {
      next.put(name, value);
    }
    return new Item(
        situationId,
        itemId,
        kind,
        status,
        open,
        audience,
        addressedTo,
        theme,
        basisThemes,
        facts,
        items,
        dueAt,
        next);
  }
}
