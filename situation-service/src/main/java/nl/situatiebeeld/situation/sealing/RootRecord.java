package nl.situatiebeeld.situation.sealing;

import java.util.List;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.evidence.SignedRoot;

/**
 * A signed root as it is told to the outside, with the leaves that came with it: who has all of
 * these can build the whole tree again.
 *
 * @param root the root
 * @param leaves those behind the ones of the root before it, in their order
 */
record RootRecord(SignedRoot root, List<ChainHead> leaves) {}
