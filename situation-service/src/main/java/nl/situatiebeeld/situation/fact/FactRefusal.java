package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why something does not happen to a fact. */
public enum FactRefusal implements Refusal {
  FACT_NOT_FOUND(404, "There is no such fact here for you"),
  FACT_ENDED(409, "The fact was retracted, superseded or rejected"),
  RIGHT_MISSING(403, "Your profile does not include this"),
  OWN_FACT(409, "Another than the owner confirms or disputes"),
  NOT_A_PROPOSAL(409, "Only a proposal is accepted or rejected"),
  STILL_A_PROPOSAL(409, "The region has not accepted this proposal yet"),
  ALREADY_VERIFIED(409, "You verified this version already"),
  ALREADY_CONFIRMED(409, "You confirmed this version already"),
  ALREADY_DISPUTED(409, "You dispute this version already"),
  ALREADY_DISCLOSED(409, "This fact was disclosed to this partner already"),
  NOTHING_CHANGES(409, "This version says the same"),
  STALE_VERSION(412, "The fact has changed since the version that you saw"),
  VERSION_NEEDED(428, "Say which version you change"),
  THEME_UNKNOWN(422, "The theme is not one of the situation's"),
  ADDRESSEES_NEEDED(422, "A RESTRICTED fact names who may see it"),
  ADDRESSEES_REFUSED(422, "Only a RESTRICTED fact names who may see it"),
  REFERENCE_UNKNOWN(422, "A fact that is referred to is not in this situation"),
  NOT_ITS_REGION(422, "A region reports on behalf of partners that report through the region"),
  NOT_DISCLOSABLE(
      422, "Facts that its label allows are disclosed to AD_HOC partners that take part"),
  REFERS_TO_ITSELF(422, "A fact does not rest on, contradict, supersede or cause itself"),
  NOT_IN_PICTURE(422, "What takes a fact's place stands in the picture itself"),
  TOO_MANY_VERSIONS(409, "The fact has too many versions"),
  CAUSE_ENDED(409, "Nothing is said any more to follow from a fact that ended"),
  LINKED_ALREADY(409, "The fact is said to be an effect of the other already"),
  NOT_LINKED(409, "The fact is not said to be an effect of the other"),
  EFFECT_CYCLE(409, "A fact does not follow from its own effects"),
  LINK_NOT_POSSIBLE(409, "These facts cannot be linked as causes and effects stand now"),
  TOO_MANY_LINKS(409, "There are too many causes or effects"),
  LINKED_TOO_OFTEN(409, "These two were linked and unlinked too often"),
  ADOPTS_ITS_OWN(409, "A region adopts the fact of another"),
  ALREADY_ADOPTED(409, "Your region has adopted this fact already"),
  ADOPTION_OF_EXERCISE(422, "What was played and what is real are not adopted into each other"),
  ADOPTION_OF_RECONSTRUCTION(422, "A reconstruction neither adopts from elsewhere nor is adopted"),
  ADOPTION_RESTRICTED(422, "A RESTRICTED fact stays in its own situation"),
  ADOPTION_WIDENED(422, "An adopted fact is read by no more than the fact that it came from");

  private final int status;
  private final String title;

  FactRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
