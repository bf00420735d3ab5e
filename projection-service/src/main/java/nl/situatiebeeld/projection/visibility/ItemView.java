package nl.situatiebeeld.projection.visibility;

import java.util.Collection;
import java.util.Set;
import nl.situatiebeeld.contracts.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What visibility needs to know of an item: its labels, not its content.
 *
 * @param addressedTo organisations that see it beside its audience
 * @param theme code; null when it belongs to none
 * @param basisThemes codes of the themes of the facts that it rests on
 */
public record ItemView(
    Audience audience,
    Collection<String> addressedTo,
    @Nullable String theme,
    Collection<String> basisThemes) {

  /** One that rests on no facts. */
  public ItemView(Audience audience, Collection<String> addressedTo, @Nullable String theme) {
    this(audience, addressedTo, theme, Set.of());
  }

  /** Whether it belongs to no theme at all, not by the facts that it rests on either. */
  boolean themeless() {
    return theme == null && basisThemes.isEmpty();
  }

  /** Whether it says nothing of other themes than these. */
  boolean within(Set<String> themes) {
    return (theme == null || themes.contains(theme)) && themes.containsAll(basisThemes);
  }
}
