package nl.situatiebeeld.verification.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All our sources, parsed once by the compiler's own parser. */
final class SourceTrees {

  /** One source and where to ask about it. */
  record Source(Path file, CompilationUnitTree tree) {
    String name() {
      return ProjectFiles.name(file);
    }

    long line(long position) {
      return tree.getLineMap().getLineNumber(position);
    }
  }

  private static final SourceTrees ALL = parse();

  private final DocTrees docs;
  private final List<Source> sources;

  private SourceTrees(DocTrees docs, List<Source> sources) {
    this.docs = docs;
    this.sources = sources;
  }

  static SourceTrees all() {
    return ALL;
  }

  List<Source> sources() {
    return sources;
  }

  DocTrees docs() {
    return docs;
  }

  SourcePositions positions() {
    return docs.getSourcePositions();
  }

  private static SourceTrees parse() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null,
          files,
          null,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(ProjectFiles.java()));
      List<Source> sources = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        sources.add(new Source(Path.of(tree.getSourceFile().toUri()), tree));
      }
      return new SourceTrees(DocTrees.instance(task), List.copyOf(sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
