package nl.situatiebeeld.dashboard.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Answers what partner-service answers: the names behind the codes. */
public final class FakeRegister implements FakeService.Script {

  private static final Map<String, String> PARTNERS = Map.ofEntries(
      Map.entry("waterschap-limburg", "Waterschap Limburg"),
      Map.entry("rijkswaterstaat", "Rijkswaterstaat"),
      Map.entry("politie-limburg", "Politie Limburg"),
      Map.entry("enexis", "Enexis"),
      Map.entry("wml", "WML"),
      Map.entry("prorail", "ProRail"),
      Map.entry("defensie", "Defensie"),
      Map.entry("zuyderland", "Zuyderland"),
      Map.entry("rode-kruis", "Rode Kruis"),
      Map.entry("knmi", "KNMI"),
      Map.entry("stichting-dierenhulp", "Stichting Dierenhulp"));

  private static final Map<String, String> REGIONS =
      Map.of("VR24", "Limburg-Zuid", "VR23", "Limburg-Noord");

  @Override
  public void answer(HttpExchange exchange) throws IOException {
    boolean regions = exchange.getRequestURI().getPath().endsWith("/regions");
    Exchanges.json(
        exchange,
        200,
        regions
            ? Map.of("regions", items("code", REGIONS))
            : Map.of("partners", items("id", PARTNERS)));
  }

  private static List<Map<String, String>> items(String key, Map<String, String> names) {
    return names.entrySet().stream()
        .map(name -> Map.of(key, name.getKey(), "name", name.getValue()))
        .toList();
  }
}
