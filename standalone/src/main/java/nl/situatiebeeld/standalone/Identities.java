package nl.situatiebeeld.standalone;

/** Gives access tokens of demo identities. */
@FunctionalInterface
public interface Identities {

  /**
   * A token that is good for at least a minute.
   *
   * @param name such as {@code informatiemanager}
   * @return compact JWT
   * @throws IllegalArgumentException when there is no such identity
   */
  String token(String name);
}
