package nl.situatiebeeld.partner.overview;

import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.partner.registration.PartnerRefusal;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells regions, national centres and evaluators of all partners (P12), a partner of itself, and an
 * assessor of an agreement whose id it was given (P7).
 */
@RestController
@RequestMapping("/api/v1")
class OverviewController {

  private final PartnerReading partners;
  private final AgreementReading agreements;
  private final PageSettings settings;

  OverviewController(PartnerReading partners, AgreementReading agreements, PageSettings settings) {
    this.partners = partners;
    this.agreements = agreements;
    this.settings = settings;
  }

  /** A page of partners. */
  record Partners(List<PartnerView> partners, @Nullable String next) {}

  /** A page of agreements. */
  record Agreements(
      List<AgreementView> agreements, @Nullable String next) {}

  /** The partners, by id. */
  @GetMapping("/partners")
  Partners partners(
      Caller caller,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    Page page = Page.of(after, limit, settings);
    List<PartnerView> read = partners.read(Rights.onlyPartner(caller), page);
    return new Partners(page.cut(read), page.next(read, PartnerView::id));
  }

  /** One partner. */
  @GetMapping("/partners/{id}")
  PartnerView partner(Caller caller, @PathVariable String id) {
    String readable = Rights.readable(caller, id);
    return partners.read(readable, new Page("", 1)).stream()
        .findFirst()
        .orElseThrow(
            () -> new RefusedException(PartnerRefusal.PARTNER_UNKNOWN, "Check the partner's id."));
  }

  /** One agreement, with how far it has come. */
  @GetMapping("/agreements/{id}")
  AgreementView agreement(Caller caller, @PathVariable String id) {
    AgreementReading.Filter filter =
        new AgreementReading.Filter(id, Rights.onlyAgreementsOf(caller), null, null);
    // the same for one that exists and one that does not, when it is none of the caller's (V5)
    return agreements.read(filter, new Page("", 1)).stream()
        .findFirst()
        .orElseThrow(() ->
            new RefusedException(AgreementRefusal.AGREEMENT_UNKNOWN, "Check the agreement's id."));
  }

  /** The agreements, by id. */
  @GetMapping("/agreements")
  Agreements agreements(
      Caller caller,
      @RequestParam(required = false) @Nullable String partner,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable Profile profile,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    Page page = Page.of(after, limit, settings);
    AgreementReading.Filter filter = new AgreementReading.Filter(
        null,
        Rights.readable(caller, Fields.optionalCode("partner", partner, Fields.ID)),
        Fields.optionalCode("region", region, Fields.REGION),
        profile);
    List<AgreementView> read = agreements.read(filter, page);
    return new Agreements(page.cut(read), page.next(read, AgreementView::id));
  }
}
