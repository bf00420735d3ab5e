package nl.situatiebeeld.contracts.participation;

/**
 * What a participation allows, as recorded at the moment of the grant (S4, Table 1), so that
 * history explains itself without looking elsewhere.
 *
 * @param ownPicture has an own picture under own control
 * @param reading how it reads the shared picture
 * @param sourceData may read facts labelled {@code SOURCE_DATA} (V4)
 * @param reporting how its facts come into the picture
 * @param changing may update and retract its own facts
 * @param verifying may verify its own facts
 * @param confirming may confirm others' facts
 * @param disputing may dispute others' facts
 * @param signalling how it signals a wrong fact
 * @param importing may import from its own system
 */
public record Rights(
    boolean ownPicture,
    Reading reading,
    boolean sourceData,
    Reporting reporting,
    boolean changing,
    boolean verifying,
    boolean confirming,
    boolean disputing,
    Signalling signalling,
    boolean importing) {

  /** How the shared picture is read. */
  public enum Reading {
    /** Live, everything shared. */
    LIVE,
    /** Live, what is shared in the granted themes (V1, active). */
    LIVE_THEMES,
    /** Live, only what is verified in the granted themes (V1, monitoring). */
    LIVE_VERIFIED,
    /** The SitRep that was issued to it, through its liaison (V2). */
    SITREP,
    /** Exactly what was disclosed to it (V3). */
    DISCLOSED
  }

  /** How facts are reported. */
  public enum Reporting {
    /** Straight into the picture. */
    DIRECT,
    /** As a proposal, shown after the region accepts. */
    PROPOSAL,
    /** By the region, on its behalf. */
    THROUGH_REGION,
    /** By the seconded HIN, on its behalf. */
    THROUGH_HIN,
    NONE
  }

  /** How a wrong fact is signalled. */
  public enum Signalling {
    DIRECT,
    THROUGH_LIAISON,
    THROUGH_HIN
  }
}
