package nl.situatiebeeld.projection.views;

/** How one fact names another. */
public enum LinkKind {
  /** As its cause (F7). */
  EFFECT,
  /** As what says otherwise, by someone who disputes it (F4). */
  CONTRADICTION,
  /** As what it was adopted from (F8). */
  ADOPTION
}
