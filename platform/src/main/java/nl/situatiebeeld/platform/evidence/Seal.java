package nl.situatiebeeld.platform.evidence;

import java.util.List;

/**
 * That a chain was this far when a root was signed.
 *
 * @param head how far
 * @param leaf its place in the tree
 * @param root the first root over it
 * @param inclusion hashes that lead from the leaf to the root, in hexadecimal
 * @param consistency hashes that lead from the root of the seal before this one to this root, in
 *     hexadecimal; empty in the first
 */
public record Seal(
    ChainHead head, long leaf, SignedRoot root, List<String> inclusion, List<String> consistency) {}
