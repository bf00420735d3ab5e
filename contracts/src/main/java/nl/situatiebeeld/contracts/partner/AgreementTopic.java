package nl.situatiebeeld.contracts.partner;

import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.situatiebeeld.contracts.participation.Profile;

/**
 * The topics of agreements (P5, policy Tables 3 and 4), laid out as in docs/partnership.md. One
 * that the policy lists twice for a profile is one topic here; AD_HOC has none.
 */
public enum AgreementTopic {
  CORE_TASKS(
      Area.ORGANISATION, "Definiëren kerntaken", "Core tasks defined", STANDBY, STRUCTUREEL, KERN),
  INFORMATION_CONTACT(
      Area.ORGANISATION, "Aanspreekpunt informatie", "Contact point for information", STANDBY),
  CRISIS_TEAMS(Area.ORGANISATION, "Crisisteam(s)", "Crisis team(s)", KOPPEL),
  LIAISON(Area.ORGANISATION, "Liaison", "Liaison", KOPPEL),
  OFFICERS(
      Area.ORGANISATION,
      "Functionarissen informatiemanagement en leiding & coördinatie",
      "Officers for information management and for command & coordination",
      STRUCTUREEL,
      KERN),
  FINANCING(
      Area.ORGANISATION, "Financiering samenwerking", "Financing", STANDBY, STRUCTUREEL, KERN),
  DECISION_MAKING_CONTACT(
      Area.ORGANISATION,
      "Beslissingsbevoegd aanspreekpunt (operationeel en bestuurlijk)",
      "Decision-making contact (operational, executive)",
      STANDBY,
      STRUCTUREEL,
      KERN),
  MANDATE(Area.ORGANISATION, "Mandaat", "Mandate", STANDBY),
  TECHNICAL_SUPPORT(
      Area.ORGANISATION,
      "Technische ondersteuning en uitgifte van accounts",
      "Technical support and issue of accounts",
      STRUCTUREEL,
      KERN),
  BASIC_INFORMATION_MANAGEMENT(
      Area.PROCESS,
      "Basisinrichting van informatiemanagement (actualiseren, verifiëren, delen)",
      "Basic information management (update, verify, share)",
      STRUCTUREEL),
  WHOLE_INFORMATION_MANAGEMENT(
      Area.PROCESS,
      "Informatiemanagement over de gehele eigen organisatie",
      "Information management across the whole own organisation",
      KERN),
  ALERTING_AND_CALL_OUT(
      Area.PROCESS,
      "Alarmeringsafspraken",
      "Alerting and call-out",
      STANDBY,
      KOPPEL,
      STRUCTUREEL,
      KERN),
  SIGNALLING(
      Area.PROCESS,
      "Signaleren van (foutieve) informatie",
      "Signalling of (wrong) information",
      STANDBY),
  SUPPORT(
      Area.PROCESS,
      "Ondersteuning informatiemanagement",
      "Support of information management",
      KERN),
  ACCESS_AND_USE(
      Area.PROCESS,
      "Toegang tot en gebruik van informatie",
      "Access to and use of information",
      STANDBY,
      STRUCTUREEL,
      KERN),
  STATUS(
      Area.PROCESS,
      "Status crisispartner (monitorend of actief)",
      "Status (monitoring or active)",
      STANDBY,
      STRUCTUREEL,
      KERN),
  INTERNAL_DESCRIPTION(
      Area.PROCESS,
      "Interne procesbeschrijving van taken en verantwoordelijkheden",
      "Internal description of tasks and responsibilities",
      KERN),
  BASIC_TRAINING(
      Area.PEOPLE,
      "Basisopleiding informatiemanagement",
      "Basic training in information management",
      STANDBY),
  TRAINING(
      Area.PEOPLE,
      "Opleiding voor informatiemanager en functionaris leiding & coördinatie",
      "Training of information manager and of command & coordination officer",
      STRUCTUREEL),
  TRAINING_OF_ALL(
      Area.PEOPLE,
      "Opleiding voor alle informatiemanagers en functionarissen leiding & coördinatie",
      "Training of all information managers and command & coordination officers",
      KERN),
  USER_AGREEMENT(
      Area.PEOPLE,
      "Gebruikersovereenkomst tussen persoon en organisatie",
      "User agreement person–organisation",
      STANDBY,
      STRUCTUREEL,
      KERN),
  TECHNICAL_REQUIREMENTS(
      Area.TECHNOLOGY,
      "Technische vereisten",
      "Technical requirements",
      STANDBY,
      STRUCTUREEL,
      KERN),
  ACCOUNT_ADMINISTRATION(
      Area.TECHNOLOGY, "Beheer op accounts", "Account administration", STANDBY, STRUCTUREEL, KERN),
  ACCESS_TO_PICTURES(
      Area.TECHNOLOGY,
      "Toegang tot relevante situatiebeelden of activiteiten",
      "Access to relevant pictures or situations",
      STANDBY,
      STRUCTUREEL,
      KERN),
  EXCHANGE_OUTSIDE(
      Area.TECHNOLOGY,
      "Uitwisseling met de regievoerende informatiemanager buiten het systeem om",
      "Exchange with the directing information manager outside the system",
      KOPPEL);

  /** The part of the collaboration that a topic belongs to. */
  public enum Area {
    ORGANISATION,
    PROCESS,
    PEOPLE,
    TECHNOLOGY
  }

  private final Area area;
  private final String dutch;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
  private final List<Profile> profiles;

  AgreementTopic(Area area, String dutch, String english, Profile... profiles) {
    this.area = area;
    this.dutch = dutch;
    this.english = english;
    this.profiles = List.of(profiles);
  }

  /** The topics that an agreement of this profile settles, in the order of the table. */
  public static List<AgreementTopic> of(Profile profile) {
    return Arrays.stream(values())
        .filter(topic -> topic.profiles.contains(profile)) // P5
        .toList();
  }

  /** The topic of this profile with this code. */
  public static Optional<AgreementTopic> find(Profile profile, String code) {
    return of(profile).stream().filter(topic -> topic.code().equals(code)).findFirst();
  }

  /** Machine-readable, such as {@code alerting-and-call-out}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it stands in the table. */
  public Area area() {
    return area;
  }

  /** As users call it. */
  public String dutch() {
    return dutch;
  }

  /** In English. */
  public String english() {
    return english;
  }
}
