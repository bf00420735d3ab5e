package nl.situatiebeeld.verification.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;

/**
 * Loads projection-service a second time, with a rule of visibility that says yes to everything:
 * the methods {@code mayRead} and {@code mayKnow} of every rule become {@code return true}. The
 * product itself has no place where its rule could be exchanged.
 */
final class ShowingEverything extends ClassLoader {

  private static final String SERVICE = "nl.situatiebeeld.projection.";
  private static final String RULES = SERVICE + "visibility.";

  ShowingEverything() {
    super("showing everything", ShowingEverything.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(SERVICE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = name.startsWith(RULES) ? permissive(read(name)) : read(name);
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private static byte[] permissive(byte[] bytes) {
    ClassFile classFile = ClassFile.of();
    return classFile.transformClass(
        classFile.parse(bytes),
        ClassTransform.transformingMethodBodies(
            method -> method.methodName().stringValue().matches("mayRead|mayKnow"),
            new ReturnTrue()));
  }

  private byte[] read(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class ReturnTrue implements CodeTransform {
    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      // nothing of the old body stays
    }

    @Override
    public void atEnd(CodeBuilder code) {
      code.iconst_1().ireturn();
    }
  }
}
