package nl.situatiebeeld.platform.evidence;

/** The first wrong thing in an archive, in plain words. */
public final class EvidenceFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String place;
  private final String what;

  /**
   * Names it.
   *
   * @param file of the archive, or the archive itself
   * @param place in the file; empty when it concerns all of it
   * @param what is wrong, and what was expected
   */
  public EvidenceFault(String file, String place, String what) {
    super(file + (place.isEmpty() ? "" : ", " + place) + ": " + what);
    this.file = file;
    this.place = place;
    this.what = what;
  }

  static EvidenceFault archive(String what) {
    return new EvidenceFault("the archive", "", what);
  }

  static EvidenceFault in(String file, String what) {
    return new EvidenceFault(file, "", what);
  }

  static EvidenceFault at(String file, long position, String what) {
    return new EvidenceFault(file, "position " + position, what);
  }

  /** The file in which it is. */
  public String file() {
    return file;
  }

  /** The same, known to be in this file. */
  EvidenceFault with(String otherFile) {
    return new EvidenceFault(otherFile, place, what);
  }
}
