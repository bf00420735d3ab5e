package nl.situatiebeeld.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import nl.situatiebeeld.embedded.Folders;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept. One running product at a time: the lock falls by itself when the
 * program ends, however it ends.
 *
 * @param path the folder
 * @param temporary whether it is removed at the end
 * @param channel holds the lock
 */
public record DataFolder(Path path, boolean temporary, FileChannel channel)
    implements AutoCloseable {

  /**
   * Takes a folder into use.
   *
   * @param kept the user's folder, made if it is missing; empty for a temporary one
   * @return the folder, locked
   * @throws StartFault when another product runs on it, or it cannot be written
   */
  public static DataFolder open(Optional<Path> kept) {
    Path path = kept.map(DataFolder::make).orElseGet(() -> Folders.temporary("demo"));
    try {
      FileChannel channel = FileChannel.open(
          path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartFault("Another Situatiebeeld is running on " + path + ". Stop it first.");
      }
      return new DataFolder(path, kept.isEmpty(), channel);
    } catch (IOException e) {
      throw new StartFault("Cannot write in " + path + ": " + e.getMessage(), e);
    }
  }

  private static Path make(Path folder) {
    try {
      return Folders.make(folder);
    } catch (UncheckedIOException e) {
      throw new StartFault("Cannot make folder " + folder + ".", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * A folder inside.
   *
   * @param name its name
   * @return its path
   */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Gives the folder free, and removes it if it was temporary. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (temporary) {
      Folders.remove(path);
    }
  }
}
