package nl.situatiebeeld.standalone.identity;

import java.util.List;
import java.util.Optional;

/**
 * Somebody to try the product as. The name is the account, the client id and the token's
 * {@code sub}.
 *
 * @param name account, named after what it is
 * @param organisation claim {@code org}: partner id or region code
 * @param roles claim {@code roles}
 * @param description who this is, in Dutch, as users read it
 * @param person whether it can log in; a system only has a secret
 */
public record DemoIdentity(
    String name, String organisation, List<String> roles, String description, boolean person) {

  /** Every demo identity, for each profile and role; KOPPEL has no account (Table 1). */
  public static final List<DemoIdentity> ALL = List.of(
      person(
          "informatiemanager",
          "VR24",
          "Informatiemanager, leidende regio Limburg-Zuid",
          "information-manager",
          "reporter",
          "reader"),
      person(
          "buurregio",
          "VR23",
          "Informatiemanager van de buurregio Limburg-Noord",
          "information-manager",
          "reporter",
          "reader"),
      person("kern", "waterschap-limburg", "Waterschap Limburg (KERN)", "reporter", "reader"),
      person("structureel", "enexis", "Enexis (STRUCTUREEL)", "reporter", "reader"),
      person("standby", "rode-kruis", "Rode Kruis (STANDBY)", "reader"),
      person(
          "adhoc",
          "stichting-dierenhulp",
          "Gedetacheerde HIN van Stichting Dierenhulp (AD_HOC)",
          "reporter",
          "reader"),
      person(
          "evaluator", "inspectie-jv", "Evaluator, Inspectie Justitie en Veiligheid", "evaluator"),
      person("toetser", "toetscommissie", "Onafhankelijke toetser van afspraken", "assessor"),
      person("partnerbeheer", "VR24", "Partnerbeheer van de regio", "partner-admin"),
      person("buurbeheer", "VR23", "Partnerbeheer van de buurregio", "partner-admin"),
      person(
          "netbeheer",
          "netbeheer-voorbeeld",
          "Partnerbeheer van een netbeheerder",
          "partner-admin"),
      person("regiegroep", "VR24", "Regiegroep", "steering-group", "partner-admin"),
      person(
          "nieuw",
          "drinkwater-limburg",
          "Drinkwater Limburg, nog niet als partner geregistreerd",
          "reporter",
          "reader"),
      person("landelijk", "ncc", "Nationaal Crisiscentrum", "national-centre"),
      new DemoIdentity(
          "systeem",
          "waterschap-limburg",
          List.of("system", "reporter", "reader"),
          "Systeem van Waterschap Limburg (alleen client credentials)",
          false));

  private static DemoIdentity person(
      String name, String organisation, String description, String... roles) {
    return new DemoIdentity(name, organisation, List.of(roles), description, true);
  }

  /**
   * Finds an identity.
   *
   * @param name account
   * @return empty when there is none
   */
  public static Optional<DemoIdentity> named(String name) {
    return ALL.stream().filter(identity -> identity.name().equals(name)).findFirst();
  }
}
