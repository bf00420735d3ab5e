package nl.situatiebeeld.verification.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import nl.situatiebeeld.verification.house.SourceTrees.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Size, names and comments of our Java sources (house style, rules 11 to 13). */
class SourceRulesTest {

  private static final int LINE = 100;
  private static final String TEXT_BLOCK = "\"\"\"";
  private static final int METHOD_LINES = 70;
  private static final int FILE_LINES = 400;
  private static final int FILE_LINES_AIM = 250;
  private static final Pattern SUFFIX = Pattern.compile(".*(Impl|Manager|Helper|Utils?)");
  private static final Pattern ALTERNATIVE_SUFFIX = Pattern.compile(".+(Command|Event)");

  private final List<String> faults = new ArrayList<>();

  @Test
  void linesStayWithinTheirLength() {
    for (Source source : sources(s -> true)) {
      boolean textBlock = false;
      int number = 0;
      for (String line : ProjectFiles.lines(source.file())) {
        number++;
        textBlock ^=
            line.contains(TEXT_BLOCK) && line.indexOf(TEXT_BLOCK) == line.lastIndexOf(TEXT_BLOCK);
        // neither an import nor a text that is shown as it stands can be broken
        if (line.length() > LINE && !textBlock && !line.startsWith("import ")) {
          faults.add(source.name() + ":" + number);
        }
      }
    }
    assertThat(faults).as("longer than %d characters", LINE).isEmpty();
  }

  @Test
  void filesStayWithinTheirLength(TestReporter reporter) {
    for (Source source : sources(s -> true)) {
      int lines = ProjectFiles.lines(source.file()).size();
      if (lines > FILE_LINES) {
        faults.add(source.name() + ": " + lines);
      } else if (lines > FILE_LINES_AIM) {
        reporter.publishEntry("longer than it should be", source.name() + ": " + lines);
      }
    }
    assertThat(faults).as("longer than %d lines", FILE_LINES).isEmpty();
  }

  @Test
  void methodsStayWithinTheirLength() {
    everyWhere(new Visit() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        var positions = SourceTrees.all().positions();
        long first = line(positions.getStartPosition(unit(), method));
        long last = line(positions.getEndPosition(unit(), method));
        if (last - first + 1 > METHOD_LINES) {
          fault(method, method.getName() + ": " + (last - first + 1) + " lines");
        }
        return super.visitMethod(method, null);
      }
    });
    assertThat(faults).as("longer than %d lines", METHOD_LINES).isEmpty();
  }

  @Test
  void publicTypesSayWhatTheyAre() {
    for (Source source : sources(s -> ProjectFiles.isMain(s.file()))) {
      new Visit() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
          if (isPublic(type) && SourceTrees.all().docs().getDocComment(getCurrentPath()) == null) {
            fault(type, type.getSimpleName() + " needs a comment");
          }
          return super.visitClass(type, null);
        }

        private boolean isPublic(ClassTree type) {
          return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        }
      }.of(source);
    }
    assertThat(faults).as("public types without Javadoc").isEmpty();
  }

  @Test
  void namesSayWhatAThingIsAndNotWhatItIsMadeOf() {
    everyWhere(new Visit() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        String name = type.getSimpleName().toString();
        if (SUFFIX.matcher(name).matches() || isAlternativeWithSuffix(name)) {
          fault(type, name);
        }
        return super.visitClass(type, null);
      }

      // the sealed families may be called so, their members may not
      private boolean isAlternativeWithSuffix(String name) {
        return ALTERNATIVE_SUFFIX.matcher(name).matches()
            && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree family
            && ALTERNATIVE_SUFFIX.matcher(family.getSimpleName()).matches();
      }
    });
    assertThat(faults).as("names with a suffix that says nothing").isEmpty();
  }

  @Test
  void importsNameWhatTheyBring() {
    everyWhere(new Visit() {
      @Override
      public @Nullable Void visitImport(ImportTree imported, @Nullable Void nothing) {
        if (imported.getQualifiedIdentifier().toString().endsWith(".*")) {
          fault(imported, imported.getQualifiedIdentifier().toString());
        }
        return super.visitImport(imported, null);
      }
    });
    assertThat(faults).as("wildcard imports").isEmpty();
  }

  @Test
  void servicesDoNotPrint() {
    // the checker of evidence is a program of its own, that speaks to who runs it
    for (Source source : sources(
        source -> isService(source) && !source.file().endsWith("platform/evidence/Verify.java"))) {
      new Uses(Set.of("System.out", "System.err")).of(source);
    }
    assertThat(faults).as("a service logs, it does not print").isEmpty();
  }

  @Test
  void testsWaitForSomethingAndDoNotSleep() {
    for (Source source : sources(s -> !ProjectFiles.isMain(s.file()))) {
      new Uses(Set.of("Thread.sleep", "TimeUnit.SECONDS.sleep")).of(source);
    }
    assertThat(faults)
        .as("a test that sleeps is slow on one day and wrong on another")
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatLivesThereAndAsksForNullChecks() {
    Set<String> known = new TreeSet<>();
    for (Source source : sources(s -> s.name().endsWith("/package-info.java"))) {
      known.add(packageOf(source));
      String text = ProjectFiles.read(source.file());
      if (!text.startsWith("/**") || !text.contains("\n@NullMarked\n")) {
        faults.add(source.name() + ": a comment and @NullMarked");
      }
    }
    for (Source source : sources(s -> inPackage(s) && !known.contains(packageOf(s)))) {
      faults.add(source.name() + ": its package has no package-info.java");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void sourcesBeginWithTheirPackageAndNothingElse() {
    for (Source source : sources(s -> inPackage(s) && !s.name().endsWith("/package-info.java"))) {
      if (!ProjectFiles.read(source.file()).startsWith("package ")) {
        faults.add(source.name());
      }
    }
    assertThat(faults).as("files with a header").isEmpty();
  }

  // a script that is started from its source stands alone
  private static boolean inPackage(Source source) {
    return source.name().contains("/java/");
  }

  // by module: a package in two modules would be described in each
  private static String packageOf(Source source) {
    return ProjectFiles.module(source.file()) + ":" + source.tree().getPackageName();
  }

  private static boolean isService(Source source) {
    return ProjectFiles.isMain(source.file())
        && ProjectFiles.SERVICES.contains(ProjectFiles.module(source.file()));
  }

  private static List<Source> sources(Predicate<Source> wanted) {
    Stream<Source> all = SourceTrees.all().sources().stream();
    return all.filter(wanted).toList();
  }

  private void everyWhere(Visit visit) {
    sources(s -> true).forEach(visit::of);
  }

  /** Goes through one source after the other and collects faults. */
  private class Visit extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private @Nullable Source source;

    void of(Source next) {
      source = next;
      scan(new TreePath(next.tree()), null);
    }

    CompilationUnitTree unit() {
      return current().tree();
    }

    long line(long position) {
      return current().line(position);
    }

    void fault(Tree where, String what) {
      long start = SourceTrees.all().positions().getStartPosition(unit(), where);
      faults.add(current().name() + ":" + line(start) + " " + what);
    }

    private Source current() {
      if (source == null) {
        throw new IllegalStateException("no source yet");
      }
      return source;
    }
  }

  /** Finds what must not be used. */
  private final class Uses extends Visit {

    private final Set<String> unwanted;

    Uses(Set<String> unwanted) {
      this.unwanted = unwanted;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
      if (unwanted.contains(select.toString())) {
        fault(select, select.toString());
      }
      return super.visitMemberSelect(select, null);
    }
  }
}
