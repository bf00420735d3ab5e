package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.doesToFact;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.situatiebeeld.contracts.participation.Profile;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that somebody wrote appears in a log line. */
class LogsTest {

  private static final String MARK = "zeer-geheim-7f3a";
  private static final Map<String, ?> REASON = Map.of("reason", MARK);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getFormattedMessage() + event.getMDCPropertyMap());
      if (event.getThrowableProxy() != null) {
        lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  };

  @Test
  void nothingOfTheContentAppearsInLogs() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    try {
      LoggerFactory.getLogger(LogsTest.class).warn("listening");
      happens();
      refusedAndRaced();
    } finally {
      root.detachAppender(appender);
      appender.stop();
    }
    assertThat(lines).as("it listens").anyMatch(line -> line.contains("listening"));
    assertThat(lines).noneMatch(line -> line.contains(MARK));
    assertThat(lines).noneMatch(line -> line.contains(MANAGER.substring(0, 60)));
  }

  private static Map<String, Object> marked(String statement) {
    Map<String, Object> body = Scene.saying(statement + MARK);
    body.put("attributes", Map.of("tekst", MARK, MARK, true));
    body.put("source", Map.of("organisation", MARK, "role", MARK, "system", MARK, "id", MARK));
    return body;
  }

  private static void happens() {
    Map<String, Object> opening = Scene.opening("RISK");
    opening.put("name", MARK);
    String id = SERVICE.post("/situations", MANAGER, opening).text("id");
    Scene scene = Scene.incident();
    scene.with(Profile.AD_HOC);
    String kern = scene.with(Profile.KERN);
    scene.does(MANAGER, "grip", Map.of("level", 1, "reason", MARK, "authority", MARK));
    SERVICE.post("/situations/" + id + "/promotion", MANAGER, REASON);
    String fact = scene.fact(MANAGER, marked("een "));
    doesToFact(kern, fact, "confirmations", Map.of("remark", MARK));
    doesToFact(MANAGER, fact, "verification", Map.of("method", MARK, "evidence", MARK));
    doesToFact(kern, fact, "disputes", REASON);
    var disclosure = Map.of("partnerId", Partners.id(Profile.AD_HOC), "reason", MARK);
    doesToFact(MANAGER, fact, "disclosures", disclosure);
    updates(MANAGER, fact, 1, marked("twee "));
    doesToFact(MANAGER, fact, "retraction", REASON);
    scene.does(MANAGER, "participations/" + Partners.id(Profile.KERN) + "/detachment", REASON);
    scene.does(MANAGER, "closure", REASON);
  }

  private static void refusedAndRaced() {
    Scene scene = Scene.incident();
    Map<String, Object> unknown = new HashMap<>(marked("x"));
    unknown.put(MARK, MARK);
    scene.reports(MANAGER, unknown);
    Map<String, Object> wrong = new HashMap<>(marked("x"));
    wrong.put("observedAt", MARK);
    scene.reports(MANAGER, wrong);
    SERVICE.send("POST", "/situations/" + scene.id + "/facts", MANAGER, "{\"" + MARK);
    scene.reports(Tokens.STRANGER, marked("x"));
    scene.reports("no-token-" + MARK, marked("x"));
    String fact = scene.fact(MANAGER, marked("begin "));
    for (int version = 1; version <= 5; version++) {
      int seen = version;
      SideBySide.all(List.of(
          () -> updates(MANAGER, fact, seen, marked("a" + seen)),
          () -> updates(NEIGHBOUR, fact, seen, marked("b" + seen))));
    }
  }
}
