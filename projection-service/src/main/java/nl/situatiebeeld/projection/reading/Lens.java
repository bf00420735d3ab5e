package nl.situatiebeeld.projection.reading;

import java.util.Collection;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemVisibility;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Eyes as the database knows them: the settings that its policies ask (V1 to V6). What these eyes
 * do not have is empty, and opens nothing.
 */
record Lens(
    String organisation,
    String eyes,
    boolean leading,
    String reading,
    Collection<String> themes,
    boolean sourceData,
    String profile,
    boolean narrowed) {

  private static final String SET =
      "select set_config('sb.situation', ?, true), set_config('sb.span', ?, true),"
          + " set_config('sb.ended', ?, true), set_config('sb.org', ?, true),"
          + " set_config('sb.eyes', ?, true), set_config('sb.leading', ?, true),"
          + " set_config('sb.reading', ?, true), set_config('sb.themes', ?, true),"
          + " set_config('sb.source_data', ?, true), set_config('sb.profile', ?, true),"
          + " set_config('sb.narrowed', ?, true)";

  /**
   * Those of these eyes.
   *
   * @param caller organisation for which is read
   */
  static Lens of(Eyes eyes, String caller) {
    return switch (eyes) {
      case Eyes.Everything e -> plain(caller, "everything", false);
      case Eyes.Region r -> plain(r.code(), "region", r.leading());
      case Eyes.Partner p ->
        new Lens(
            p.organisation(),
            "partner",
            false,
            p.reading().name(),
            p.themes(),
            p.sourceData(),
            p.profile() == null ? "" : ItemVisibility.allWith(p.profile()),
            p.narrowed());
      case Eyes.SitRep s ->
        new Lens(
            s.organisation(),
            "sitrep",
            false,
            s.verifiedOnly() ? Rights.Reading.LIVE_VERIFIED.name() : Rights.Reading.SITREP.name(),
            s.themes(),
            s.sourceData(),
            "",
            s.narrowed());
      case Eyes.Nothing n -> plain("", "nothing", false);
    };
  }

  /** Those of an organisation that asks for its own alerts, whatever the situation (S7). */
  static Lens ofAlerts(String organisation) {
    return plain(organisation, "alerts", false);
  }

  private static Lens plain(String organisation, String eyes, boolean leading) {
    return new Lens(organisation, eyes, leading, "", Set.of(), false, "", false);
  }

  /** Tells the database, until the transaction ends or other eyes look. */
  void set(JdbcTemplate template, String situationId, Span span, boolean ended) {
    template.query(
        SET,
        row -> {},
        situationId,
        span.text(),
        Rows.yes(ended),
        organisation,
        eyes,
        Rows.yes(leading),
        reading,
        Rows.array(themes),
        Rows.yes(sourceData),
        profile,
        Rows.yes(narrowed));
  }
}
