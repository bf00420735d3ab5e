package nl.situatiebeeld.situation.imports;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.fact.Source;

/** What holds for each message, whatever it came in: its texts are text. */
final class MessageCheck {

  /** As everywhere in the API; NUL could not even be stored. */
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}");

  private MessageCheck() {}

  /** The item itself, or why it is refused after all. */
  static FeedItem checked(FeedItem item) {
    return switch (item) {
      case FeedItem.Unreadable unreadable -> unreadable;
      case FeedItem.Message message when isText(message) -> message;
      case FeedItem.Message message ->
        new FeedItem.Unreadable(
            message.position(),
            null,
            new ItemFault(Reason.WRONG_FORMAT, "it holds characters that are not text"));
    };
  }

  private static boolean isText(FeedItem.Message message) {
    Source source = message.content().source();
    Stream<Object> own =
        Stream.of(message.key().system(), message.key().id(), message.content().statement());
    Stream<Object> said = Stream.concat(
        Optional.<Object>ofNullable(source.organisation()).stream(),
        message.content().attributes().values().stream());
    return Stream.concat(own, said)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .noneMatch(text -> NOT_TEXT.matcher(text).find());
  }
}
