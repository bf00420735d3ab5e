package nl.situatiebeeld.partner.overview;

import java.util.List;
import java.util.function.Function;
import nl.situatiebeeld.partner.request.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: the entries behind one, so that nothing shifts while reading.
 *
 * @param after id of the last entry seen; the empty text for the beginning
 * @param limit entries at most
 */
record Page(String after, int limit) {

  static Page of(@Nullable String after, @Nullable Integer limit, PageSettings settings) {
    String behind = Fields.optionalCode("after", after, Fields.ID);
    int most = limit == null ? settings.defaultLimit() : limit;
    if (most < 1 || most > settings.maxLimit()) {
      throw Fields.invalid("limit", "A limit is 1 to " + settings.maxLimit() + ".");
    }
    return new Page(behind == null ? "" : behind, most);
  }

  /** How many to read, to know whether there are more. */
  int oneMore() {
    return limit + 1;
  }

  /** What belongs on the page, of what was read. */
  <T> List<T> cut(List<T> read) {
    return read.size() > limit ? read.subList(0, limit) : read;
  }

  /** The {@code after} of the next page; null when this is the last. */
  <T> @Nullable String next(List<T> read, Function<T, String> id) {
    return read.size() > limit ? id.apply(read.get(limit - 1)) : null;
  }
}
