package nl.situatiebeeld.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import nl.situatiebeeld.partner.running.Someone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingApiTest {

  private final Running service = Running.service();

  @Test
  void thereAre25RegionsWithCodesAndNames() {
    Answer regions = service.someone("waterschap-limburg", "reader").get("/regions");
    assertThat(regions.status()).isEqualTo(200);
    assertThat(regions.body().path("regions")).hasSize(25);
    assertThat(regions.body().at("/regions/1").toString())
        .isEqualTo("{\"code\":\"VR02\",\"name\":\"Fryslân\"}");
    assertThat(regions.body().at("/regions/23/name").asString()).isEqualTo("Limburg-Zuid");
  }

  @Test
  void regionsNationalCentresAndEvaluatorsReadAll() {
    String partner = service.custodian();
    String agreement = service.draft(partner, "VR24");
    for (Someone reader : List.of(
        service.someone("VR01", "reader"),
        service.someone("ncc", "national-centre"),
        service.someone("inspectie-jv", "evaluator"))) {
      assertThat(reader.get("/partners/" + partner).status()).isEqualTo(200);
      assertThat(ids(reader.get("/agreements?partner=" + partner), "agreements"))
          .containsExactly(agreement);
      assertThat(all(reader, "partners", "")).contains(partner);
    }
  }

  @Test
  void V5_aPartnerReadsItselfOnly() {
    String own = service.custodian();
    String other = service.custodian();
    String agreement = service.draft(own, "VR24");
    service.draft(other, "VR24");
    Someone partner = service.someone(own, "reader", "information-manager", "partner-admin");

    assertThat(partner.get("/partners/" + own).id()).isEqualTo(own);
    assertThat(ids(partner.get("/partners"), "partners")).containsExactly(own);
    assertThat(ids(partner.get("/agreements"), "agreements")).containsExactly(agreement);
    for (String asked : List.of(other, "nobody-at-all")) {
      Answer refused = partner.get("/partners/" + asked);
      assertThat(refused.problem()).isEqualTo("403 reading-right-missing");
      assertThat(refused.body().path("missing").isObject()).isTrue();
      assertThat(partner.get("/agreements?partner=" + asked).problem())
          .isEqualTo("403 reading-right-missing");
    }
  }

  @Test
  void V5_whoIsNotKnownHereReadsNothing() {
    Someone unknown = service.someone("not-a-partner", "reader");
    assertThat(unknown.get("/partners").body().path("partners")).isEmpty();
    assertThat(unknown.get("/agreements").body().path("agreements")).isEmpty();
    assertThat(unknown.get("/partners/not-a-partner").problem()).isEqualTo("404 partner-unknown");
  }

  @Test
  void agreementsAreFilteredByRegionAndProfile() {
    String partner = service.custodian();
    Map<String, Object> terms = Running.terms(partner, "VR24");
    terms.put("wishedRegions", List.of("VR23"));
    String kern =
        Running.require(201, service.steeringGroup().post("/agreements", terms)).id();
    terms.put("profile", "KOPPEL");
    terms.remove("wishedRegions");
    String koppel =
        Running.require(201, service.admin().post("/agreements", terms)).id();

    String query = "/agreements?partner=" + partner;
    assertThat(ids(service.admin().get(query), "agreements")).containsExactly(kern, koppel);
    assertThat(ids(service.admin().get(query + "&region=VR23"), "agreements"))
        .containsExactly(kern);
    assertThat(ids(service.admin().get(query + "&profile=KOPPEL"), "agreements"))
        .containsExactly(koppel);
    assertThat(ids(service.admin().get(query + "&region=VR01"), "agreements")).isEmpty();
  }

  @Test
  void listsAreReadPageByPage() {
    for (int i = 0; i < 3; i++) {
      service.draft(service.custodian(), "VR24");
    }
    for (String list : List.of("partners", "agreements")) {
      List<String> paged = all(service.admin(), list, "limit=2");
      assertThat(paged).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
      assertThat(paged).isEqualTo(all(service.admin(), list, "limit=50"));
    }
  }

  @Test
  void badParametersAreNamed() {
    for (String query : List.of(
        "/partners?limit=0",
        "/partners?limit=51",
        "/partners?limit=x",
        "/agreements?limit=51",
        "/partners?after=%27",
        "/agreements?region=24",
        "/agreements?partner=%25",
        "/agreements?profile=kern")) {
      Answer refused = service.admin().get(query);
      assertThat(refused.problem()).as(query).isEqualTo("400 invalid-field");
      assertThat(query).contains(refused.text("field") + "=");
    }
    assertThat(service.admin().get("/partners/nobody-here").problem())
        .isEqualTo("404 partner-unknown");
  }

  private static List<String> ids(Answer answer, String list) {
    return answer
        .body()
        .path(list)
        .valueStream()
        .map(e -> e.path("id").asString())
        .toList();
  }

  private static List<String> all(Someone reader, String list, String query) {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Answer page = reader.get("/" + list + "?" + query + after);
      ids.addAll(ids(page, list));
      JsonNode next = page.body().path("next");
      after = next.isMissingNode() ? "" : "&after=" + next.asString();
    } while (!after.isEmpty());
    return ids;
  }
}
