package nl.situatiebeeld.verification.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alerts as others sent them, through the product's one address. */
class FeedsTest {

  private final RunningProduct product = RunningProduct.shared();

  @Test
  void everyValidAlertIsAccepted() {
    String situation = situation();
    for (Path file : RealData.files("cap/valid")) {
      JsonNode report = imports(situation, file);
      assertThat(report.path("refused").asInt(-1)).as("%s %s", file, report).isZero();
    }
  }

  @Test
  void everyInvalidAlertIsRefusedWithAReason() {
    String situation = situation();
    for (Path file : RealData.files("cap/invalid")) {
      var report = imports(situation, file);
      assertThat(report.path("refused").asInt()).as("%s", file).isEqualTo(1);
      assertThat(report.path("items").path(0).path("reason").asString("")).isNotEmpty();
    }
  }

  @Test
  void eachContainedAlertIsJudgedByItself() {
    String situation = situation();
    assertThat(imports(situation, RealData.path("cap/wrapped/smhi.se.alerts.cap"))
            .path("created")
            .asInt())
        .isEqualTo(17);
    assertThat(imports(situation, RealData.path("cap/wrapped/rfs.xml"))
            .path("created")
            .asInt())
        .isEqualTo(1);
  }

  @Test
  void theMeteoAlarmFeedIsTakenInOnceHoweverOftenItIsSent() {
    String situation = situation();
    Path feed = RealData.path("feeds/meteoalarm-atom-germany-2023.xml");
    assertThat(imports(situation, feed).path("refused").asInt()).isZero();
    assertThat(imports(situation, feed).path("unchanged").asInt()).isEqualTo(381);
  }

  private String situation() {
    return product.post("informatiemanager", "/situations", """
        {"kind":"EXERCISE","name":"Oefening met echte waarschuwingen","leadingRegion":"VR24",
         "startedAt":"2026-01-01T00:00:00Z"}\
        """).text("id");
  }

  private JsonNode imports(String situation, Path file) {
    return product
        .post(
            "informatiemanager",
            "/situations/" + situation + "/imports",
            RealData.bytes(file),
            "application/xml")
        .body();
  }
}
