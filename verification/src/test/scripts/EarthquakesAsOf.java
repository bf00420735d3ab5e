import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was known of a week's earthquakes at a moment, read off the feed's file by itself: no
 * library, nothing of the product. Prints a line for each: id, observed, longitude, latitude,
 * verified or not.
 *
 * <p>java EarthquakesAsOf.java FILE MOMENT, the moment as in 2018-02-05T12:00:00Z
 */
public class EarthquakesAsOf {

  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9]+)\"}");
  private static final Pattern TIME = Pattern.compile("\"time\":(\\d+)");
  private static final Pattern UPDATED = Pattern.compile("\"updated\":(\\d+)");
  private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");
  private static final Pattern PLACE =
      Pattern.compile("\"coordinates\":\\[(-?[0-9.]+),(-?[0-9.]+)");

  public static void main(String[] arguments) throws IOException {
    long moment = Instant.parse(arguments[1]).toEpochMilli();
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    lines.stream()
        .filter(line -> line.contains("\"type\":\"Feature\","))
        .filter(line -> Long.parseLong(first(UPDATED, line)) <= moment)
        .map(EarthquakesAsOf::known)
        .sorted()
        .forEach(System.out::println);
  }

  private static String known(String line) {
    Matcher place = PLACE.matcher(line);
    place.find();
    return String.join(
        " ",
        first(ID, line),
        Instant.ofEpochMilli(Long.parseLong(first(TIME, line))).toString(),
        String.valueOf(Double.parseDouble(place.group(1))),
        String.valueOf(Double.parseDouble(place.group(2))),
        first(STATUS, line).equals("reviewed") ? "VERIFIED" : "REPORTED");
  }

  private static String first(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + line);
    }
    return matcher.group(1);
  }
}
