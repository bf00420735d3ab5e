package nl.situatiebeeld.verification.matrix;

/**
 * A fact of the matrix.
 *
 * @param owner organisation
 * @param granted whether its theme is one of those that the partners were granted
 * @param disclosed whether it was disclosed to the AD_HOC partners
 * @param statement unlike that of any other, so that it is found wherever it leaks
 */
record Card(
    Kind kind, String owner, boolean granted, boolean disclosed, String id, String statement) {

  /** Label and status. */
  record Kind(Label label, Status status) {}

  Label label() {
    return kind.label();
  }

  Status status() {
    return kind.status();
  }

  /** In short, for a deviation. */
  String brief() {
    return "%s %s of %s%s%s"
        .formatted(
            status(),
            label(),
            owner,
            granted ? "" : ", theme not granted",
            disclosed ? ", disclosed" : "");
  }
}
