package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How far a situation's chain was: a leaf of the tree. By its hash, all events up to it are fixed.
 *
 * @param stream id of the situation
 * @param sequence of its last event
 * @param hash of that event
 */
public record ChainHead(String stream, long sequence, String hash) {

  /** The leaf's bytes. */
  public byte[] leaf() {
    return (stream + " " + sequence + " " + hash).getBytes(UTF_8);
  }
}
