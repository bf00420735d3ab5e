package nl.situatiebeeld.situation.imports;

/**
 * One thing wrong with an item or a document.
 *
 * @param detail where and what, in words; never the content itself
 */
public record ItemFault(Reason reason, String detail) {

  /** The same fault, seen from one level higher. */
  public ItemFault inside(String path) {
    return new ItemFault(reason, path + ": " + detail);
  }
}
