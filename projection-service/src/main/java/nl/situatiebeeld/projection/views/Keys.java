package nl.situatiebeeld.projection.views;

/** Keys of two parts; ids never hold a line break. */
final class Keys {

  private Keys() {}

  static String of(String first, String second) {
    return first + "\n" + second;
  }

  static String first(String key) {
    return key.substring(0, key.indexOf('\n'));
  }

  static String second(String key) {
    return key.substring(key.indexOf('\n') + 1);
  }
}
