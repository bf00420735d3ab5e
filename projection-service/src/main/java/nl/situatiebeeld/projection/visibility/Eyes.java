package nl.situatiebeeld.projection.visibility;

import java.time.Instant;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import org.jspecify.annotations.Nullable;

/** Through whose eyes one situation is looked at, with the rights of one moment. */
public sealed interface Eyes {

  /** An evaluator (V6). */
  record Everything() implements Eyes {}

  /**
   * A region that is involved in the situation (V6).
   *
   * @param leading whether it directs
   */
  record Region(String code, boolean leading) implements Eyes {}

  /**
   * A partner that takes part, with the rights recorded in its grant (S4).
   *
   * @param organisation empty for a partner that is only supposed
   * @param sourceData may read facts labelled {@code SOURCE_DATA} (V4)
   * @param themes codes of the granted themes
   * @param narrowed whether it is narrowed to them: what belongs to no theme is not for it (V1)
   * @param disclosed ids of the facts disclosed to it (V3); empty for who reads otherwise
   * @param until from this moment on it sees nothing (S5)
   * @param profile with which it takes part; null when that is not known here
   */
  record Partner(
      String organisation,
      Rights.Reading reading,
      boolean sourceData,
      Set<String> themes,
      boolean narrowed,
      Set<String> disclosed,
      @Nullable Instant until,
      @Nullable Profile profile)
      implements Eyes {

    /**
     * Of a partner that is not narrowed to its themes and whose profile is not known here: nothing
     * is addressed to it by that.
     */
    public Partner(
        String organisation,
        Rights.Reading reading,
        boolean sourceData,
        Set<String> themes,
        Set<String> disclosed,
        @Nullable Instant until) {
      this(organisation, reading, sourceData, themes, false, disclosed, until, null);
    }

    /** Keeps copies that nobody can change. */
    public Partner {
      themes = Set.copyOf(themes);
      disclosed = Set.copyOf(disclosed);
    }

    /** Whether the participation has ended by itself at this moment (S5). */
    public boolean endedAt(Instant moment) {
      return until != null && !moment.isBefore(until);
    }
  }

  /**
   * Whoever reads a SitRep: what its recipients could know at its own place in the stream (A3, V2),
   * and never the live picture. Made at one place, together with that place.
   *
   * @param organisation the recipient whose copy it is; empty for what all recipients share
   * @param verifiedOnly as a monitoring STANDBY partner reads (V1)
   * @param sourceData may read facts labelled {@code SOURCE_DATA} (V4)
   * @param themes codes of the themes granted then
   * @param narrowed whether a recipient is narrowed to its themes
   */
  record SitRep(
      String organisation,
      boolean verifiedOnly,
      boolean sourceData,
      Set<String> themes,
      boolean narrowed)
      implements Eyes {

    /** Keeps a copy that nobody can change. */
    public SitRep {
      themes = Set.copyOf(themes);
    }
  }

  /** No picture (V5). */
  record Nothing(NoPicture reason) implements Eyes {}
}
