package nl.situatiebeeld.verification.api;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say beside what the compiler keeps: comments, and how fields are checked. */
final class Sources {

  private static final List<String> MODULES = List.of(
      "contracts", "platform", "situation-service", "partner-service", "projection-service");

  /** The classes whose methods check fields and parameters; the first argument is the name. */
  private static final Set<String> CHECKERS = Set.of("Checks", "Fields", "Parameters");

  /**
   * A field that is checked.
   *
   * @param type binary name of the type in which the check stands
   * @param method the method in which it stands, with its parameters' types
   * @param checker the class that checks, or null for a method of this same type
   * @param kind the method that checks
   * @param name the field's name; of a check on behalf of a caller: its variable
   * @param guarded whether it is only checked when it is there
   * @param more the arguments after the name, as written
   */
  record Check(
      String type,
      String method,
      List<String> parameterTypes,
      List<String> parameterNames,
      @Nullable String checker,
      String kind,
      String name,
      boolean literal,
      boolean guarded,
      List<String> more) {}

  private static final Sources ALL = parse();

  private final Map<String, Doc> docs = new HashMap<>();
  private final List<Check> checks = new ArrayList<>();
  private final Set<String> types = new HashSet<>();

  private Sources() {}

  static Sources all() {
    return ALL;
  }

  /** The comment of a type, by its binary name. */
  @Nullable
  Doc ofType(String type) {
    return docs.get(type);
  }

  /** The comment of a method or of an enum's constant. */
  @Nullable
  Doc ofMember(String type, String member) {
    return docs.get(type + "#" + member);
  }

  List<Check> checks() {
    return checks;
  }

  /** Binary names of the types of this simple name within a package. */
  Stream<String> types(String simpleName, String within) {
    return types.stream()
        .filter(type -> type.startsWith(within + "."))
        .filter(type -> type.endsWith("." + simpleName) || type.endsWith("$" + simpleName))
        .sorted();
  }

  private static Sources parse() {
    Sources sources = new Sources();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null,
          files,
          null,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(java()));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      Reader reader = sources.new Reader(DocTrees.instance(task));
      units.forEach(unit -> reader.scan(unit, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static List<Path> java() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : MODULES) {
      Path folder = Service.projectFolder().resolve(module + "/src/main/java");
      try (Stream<Path> below = Files.walk(folder)) {
        below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }

  /** Reads one source after the other. */
  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees trees;
    private final Deque<String> around = new ArrayDeque<>();
    private @Nullable MethodTree method;

    Reader(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
      note(tree.getPackageName() + ".package-info");
      return super.visitPackage(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      String outer = around.peek();
      String owner = outer == null
          ? getCurrentPath().getCompilationUnit().getPackageName() + "."
          : outer + "$";
      around.push(owner + tree.getSimpleName());
      note(around.element());
      types.add(around.element());
      MethodTree outside = method;
      method = null;
      super.visitClass(tree, null);
      method = outside;
      around.pop();
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
      MethodTree outside = method;
      method = tree;
      note(around.element() + "#" + tree.getName());
      super.visitMethod(tree, null);
      method = outside;
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
      if (method == null && !around.isEmpty()) {
        note(around.element() + "#" + tree.getName());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      String checker = checker(call.getMethodSelect());
      List<? extends ExpressionTree> arguments = call.getArguments();
      if (checker != null && !arguments.isEmpty()) {
        note(call, checker.isEmpty() ? null : checker, arguments);
      }
      return super.visitMethodInvocation(call, null);
    }

    private void note(
        MethodInvocationTree call,
        @Nullable String checker,
        List<? extends ExpressionTree> arguments) {
      ExpressionTree first = arguments.getFirst();
      boolean literal = first instanceof LiteralTree text && text.getValue() instanceof String;
      if (!literal && !(first instanceof IdentifierTree)) {
        return;
      }
      MethodTree inside = method;
      List<? extends VariableTree> parameters = inside == null ? List.of() : inside.getParameters();
      checks.add(new Check(
          around.element(),
          inside == null ? "" : inside.getName().toString(),
          parameters.stream().map(p -> String.valueOf(p.getType())).toList(),
          parameters.stream().map(p -> p.getName().toString()).toList(),
          checker,
          kind(call.getMethodSelect()),
          literal ? String.valueOf(((LiteralTree) first).getValue()) : first.toString(),
          literal,
          isGuarded(),
          arguments.stream().skip(1).map(Object::toString).toList()));
    }

    private boolean isGuarded() {
      TreePath around = getCurrentPath();
      while (around != null && !(around.getLeaf() instanceof MethodTree)) {
        if (around.getLeaf() instanceof ConditionalExpressionTree choice
            && choice.getCondition().toString().contains("== null")) {
          return true;
        }
        around = around.getParentPath();
      }
      return false;
    }

    private static @Nullable String checker(ExpressionTree called) {
      if (called instanceof IdentifierTree) {
        return "";
      }
      return called instanceof MemberSelectTree select
              && CHECKERS.contains(select.getExpression().toString())
          ? select.getExpression().toString()
          : null;
    }

    private static String kind(ExpressionTree called) {
      return called instanceof MemberSelectTree select
          ? select.getIdentifier().toString()
          : called.toString();
    }

    private void note(String name) {
      String comment = trees.getDocComment(getCurrentPath());
      if (comment != null) {
        docs.putIfAbsent(name, Doc.of(comment));
      }
    }
  }
}
