package nl.situatiebeeld.verification.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.situatiebeeld.standalone.Product;
import nl.situatiebeeld.standalone.identity.DemoIdentity;
import nl.situatiebeeld.verification.product.RunningProduct;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;

/**
 * A document whose code is run: blocks of {@code bash} one after the other in one shell, each
 * compared with the block of {@code text} after it, if there is one, in which … stands for
 * anything; blocks of {@code java} as files beside it, named after their class.
 */
final class Walk {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(bash|text|java)\\n(.*?)^```$");
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:final )?class (\\w+)");
  private static final String ADDRESS = "http://localhost:8080";
  private static final int MINUTES = 8;

  private final List<String> commands = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Path folder;

  private Walk(Path folder) {
    this.folder = folder;
  }

  /** Does what the document says. */
  static void through(String document, Path folder) throws IOException, InterruptedException {
    Walk walk = new Walk(folder);
    walk.read(Files.readString(projectFolder().resolve("docs").resolve(document)));
    walk.prepare(RunningProduct.shared().product());
    walk.run();
    walk.compare();
  }

  private void read(String text) throws IOException {
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String code = block.group(2);
      switch (block.group(1)) {
        case "bash" -> {
          commands.add(code);
          expected.add("");
        }
        case "text" -> expected.set(expected.size() - 1, code);
        case "java" -> {
          Matcher type = CLASS.matcher(code);
          assertThat(type.find()).as("a program needs a class").isTrue();
          Files.writeString(folder.resolve(type.group(1) + ".java"), code);
        }
        case String other -> throw new IllegalStateException(other);
      }
    }
    assertThat(commands).isNotEmpty();
  }

  /** The demo's own command stands in the folder, and gives the tokens of this product. */
  private void prepare(Product product) throws IOException {
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    for (DemoIdentity identity : DemoIdentity.ALL) {
      Files.writeString(
          tokens.resolve(identity.name()), product.identities().token(identity.name()));
    }
    Path command = folder.resolve("situatiebeeld");
    Files.writeString(command, "#!/usr/bin/env bash\n[ \"$1\" = token ] && cat \"tokens/$2\"\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (int i = 0; i < commands.size(); i++) {
      String here = commands.get(i).replace(ADDRESS, product.address().toString());
      script.append("echo ").append(i).append(" > at\n{\n").append(here);
      script.append("} > out-").append(i).append(" 2> err-").append(i).append('\n');
    }
    Files.writeString(folder.resolve("walk.sh"), script);
  }

  private void run() throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("bash", "walk.sh").directory(folder.toFile());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    shell.environment().merge("PATH", java, (path, own) -> own + File.pathSeparator + path);
    shell
        .environment()
        .put("CLIENTS", jar(KafkaConsumer.class) + File.pathSeparator + jar(Logger.class));
    shell.environment().put("KAFKA", RunningProduct.shared().product().kafka().bootstrapServers());
    Process running = shell
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("shell").toFile())
        .start();
    boolean ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      running.destroy();
    }
    assertThat(ended && running.exitValue() == 0).as("%s", story()).isTrue();
  }

  private static String jar(Class<?> type) {
    return Path.of(
            URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** What the last block did, for the message. */
  private String story() throws IOException {
    int at = Integer.parseInt(Files.readString(folder.resolve("at")).strip());
    return commands.get(at) + "---\n" + text("out-" + at) + text("err-" + at) + text("shell");
  }

  private void compare() throws IOException {
    for (int i = 0; i < commands.size(); i++) {
      if (!expected.get(i).isEmpty()) {
        assertThat(text("out-" + i).strip()).as(commands.get(i)).matches(form(expected.get(i)));
      }
    }
  }

  private static Pattern form(String text) {
    StringBuilder form = new StringBuilder();
    for (String part : text.strip().split("…", -1)) {
      form.append(form.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
    }
    return Pattern.compile(form.toString(), Pattern.DOTALL);
  }

  private String text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
  }

  private static Path projectFolder() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return java.util.Objects.requireNonNull(folder);
  }
}
