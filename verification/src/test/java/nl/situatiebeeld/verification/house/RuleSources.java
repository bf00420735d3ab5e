package nl.situatiebeeld.verification.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.verification.house.SourceTrees.Source;
import org.jspecify.annotations.Nullable;

/**
 * Finds where rules are enforced and shown, by two conventions: a line comment that begins with the
 * numbers stands at the enforcing code, and the name of a test begins with them.
 */
final class RuleSources {

  private static final String NUMBER = "[PSVFAE][1-9][0-9]?";
  private static final Pattern RULE = Pattern.compile(NUMBER);
  private static final Pattern COMMENT =
      Pattern.compile("//\\s*(" + NUMBER + "(?:[,;] ?" + NUMBER + ")*)(?![\\w-])");
  private static final Pattern TEST_NAME = Pattern.compile("((?:" + NUMBER + "_)+)\\w+");
  private static final Pattern TEST_ANNOTATION =
      Pattern.compile("Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest");

  /** A rule, and a method or type that enforces or shows it. */
  record Mention(String rule, String file, String member) {}

  /** A part of a source that has a name, from its first to its last character. */
  private record Member(String name, long start, long end, boolean type) {

    boolean holds(long position) {
      return start <= position && position < end;
    }
  }

  private RuleSources() {}

  /** Comments in the main sources of what runs. */
  static List<Mention> places() {
    return sources(s -> ProjectFiles.isMain(s.file())
            && ProjectFiles.SERVICES.contains(ProjectFiles.module(s.file())))
        .flatMap(source -> placesIn(source, ProjectFiles.read(source.file())).stream())
        .distinct()
        .toList();
  }

  /** Names of tests. */
  static List<Mention> tests() {
    return sources(s -> !ProjectFiles.isMain(s.file()))
        .flatMap(source -> testsIn(source).stream())
        .toList();
  }

  private static Stream<Source> sources(Predicate<Source> wanted) {
    return SourceTrees.all().sources().stream().filter(wanted);
  }

  private static List<Mention> placesIn(Source source, String text) {
    List<Member> members = new Members(source).found;
    List<Mention> mentions = new ArrayList<>();
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      String member = memberAt(members, text, comment.start()).orElse("");
      RULE.matcher(comment.group(1))
          .results()
          .map(rule -> new Mention(rule.group(), source.name(), member))
          .forEach(mentions::add);
    }
    return mentions;
  }

  // the method around the comment, or the member that it stands behind or above
  private static Optional<String> memberAt(List<Member> members, String text, int comment) {
    Optional<Member> around =
        members.stream().filter(m -> m.holds(comment)).max(Comparator.comparingLong(Member::start));
    if (around.isPresent() && !around.get().type()) {
      return around.map(Member::name);
    }
    long line = text.lastIndexOf('\n', comment) + 1L;
    Optional<Member> before = members.stream()
        .filter(m -> !m.type() && m.end() <= comment && m.end() > line)
        .max(Comparator.comparingLong(Member::end));
    Optional<Member> after = members.stream()
        .filter(m -> m.start() > comment && around.map(a -> m.end() <= a.end()).orElse(true))
        .min(Comparator.comparingLong(Member::start));
    boolean alone = text.substring((int) line, comment).isBlank();
    return before.or(() -> alone ? after : around).or(() -> around).map(Member::name);
  }

  private static List<Mention> testsIn(Source source) {
    List<Mention> mentions = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        Matcher name = TEST_NAME.matcher(method.getName());
        if (isTest(method) && name.matches()) {
          RULE.matcher(name.group(1))
              .results()
              .map(rule ->
                  new Mention(rule.group(), source.name(), method.getName().toString()))
              .forEach(mentions::add);
        }
        return super.visitMethod(method, null);
      }
    }.scan(source.tree(), null);
    return mentions;
  }

  private static boolean isTest(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(a -> TEST_ANNOTATION.matcher(a.getAnnotationType().toString()).matches());
  }

  /** The types, methods and fields of a source. */
  private static final class Members extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Source source;
    private final List<Member> found = new ArrayList<>();
    private final Deque<String> names = new ArrayDeque<>();

    Members(Source source) {
      this.source = source;
      scan(source.tree(), null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (type.getSimpleName().isEmpty()) {
        return super.visitClass(type, null); // what is anonymous belongs to its method
      }
      names.addLast(type.getSimpleName().toString());
      add(type, String.join(".", names), true);
      for (Tree member : type.getMembers()) {
        if (member instanceof VariableTree field) {
          add(field, name(field.getName().toString()), false);
        }
      }
      super.visitClass(type, null);
      names.removeLast();
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      String name = method.getName().toString();
      add(method, name.equals("<init>") ? String.join(".", names) : name(name), false);
      return super.visitMethod(method, null);
    }

    // the file names the outermost type already
    private String name(String member) {
      return Stream.concat(names.stream().skip(1), Stream.of(member))
          .collect(Collectors.joining("."));
    }

    private void add(Tree tree, String name, boolean type) {
      var positions = SourceTrees.all().positions();
      long start = positions.getStartPosition(source.tree(), tree);
      found.add(new Member(name, start, positions.getEndPosition(source.tree(), tree), type));
    }
  }
}
