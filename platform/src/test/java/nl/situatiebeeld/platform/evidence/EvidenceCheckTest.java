package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.situatiebeeld.platform.relay.HashChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCheckTest {

  private static final String FIRST = "events/000001.ndjson";

  @TempDir
  private Path folder;

  private String said(byte[] bytes) {
    return SmallArchive.said(folder.resolve("evidence.zip"), bytes);
  }

  private String said(SmallArchive archive) {
    return said(archive.bytes());
  }

  @Test
  void E7_aWholeArchiveIsWhole() throws IOException {
    assertThat(said(SmallArchive.whole())).isEqualTo("WHOLE");
  }

  @Test
  void E7_everyFlippedBitIsFound() throws IOException {
    byte[] whole = SmallArchive.whole().bytes();
    Path file = Files.write(folder.resolve("flipped.zip"), whole);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int at = 0; at < whole.length; at++) {
        for (int bit = 0; bit < 8; bit++) {
          channel.write(ByteBuffer.wrap(new byte[] {(byte) (whole[at] ^ 1 << bit)}), at);
          assertThat(SmallArchive.said(file)).as("byte %s bit %s", at, bit).isNotEqualTo("WHOLE");
        }
        channel.write(ByteBuffer.wrap(whole, at, 1), at);
      }
    }
    assertThat(SmallArchive.said(file)).isEqualTo("WHOLE");
  }

  @Test
  void E7_everyTruncationIsFound() {
    byte[] whole = SmallArchive.whole().bytes();
    for (int length = 0; length < whole.length; length++) {
      assertThat(said(Arrays.copyOf(whole, length))).as("of %s", length).isNotEqualTo("WHOLE");
    }
    assertThat(said(Arrays.copyOf(whole, whole.length + 1))).contains("lengthened");
  }

  @Test
  void E7_randomEditsAreFound() {
    byte[] whole = SmallArchive.whole().bytes();
    Random random = new Random(20210713);
    for (int n = 0; n < 5_000; n++) {
      byte[] edited = edited(whole, random);
      if (!Arrays.equals(edited, whole)) {
        assertThat(said(edited)).as("edit %s", n).isNotEqualTo("WHOLE");
      }
    }
  }

  // takes out, doubles, moves or overwrites a stretch
  private static byte[] edited(byte[] whole, Random random) {
    int from = random.nextInt(whole.length);
    int length = 1 + random.nextInt(Math.min(300, whole.length - from));
    byte[] before = Arrays.copyOf(whole, from);
    byte[] part = Arrays.copyOfRange(whole, from, from + length);
    byte[] after = Arrays.copyOfRange(whole, from + length, whole.length);
    return switch (random.nextInt(4)) {
      case 0 -> joined(before, after);
      case 1 -> joined(before, part, part, after);
      case 2 -> {
        int gap = after.length == 0 ? 0 : random.nextInt(after.length);
        yield joined(
            before, Arrays.copyOf(after, gap), part, Arrays.copyOfRange(after, gap, after.length));
      }
      default -> {
        byte[] other = new byte[length];
        random.nextBytes(other);
        yield joined(before, other, after);
      }
    };
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all =
        ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  @Test
  void E7_aChangedEventIsNamedWithItsPlace() {
    byte[] bytes = SmallArchive.whole().bytes();
    replace(bytes, "Droog", "Dreog");
    assertThat(said(bytes))
        .startsWith(FIRST + ", position 3: the event does not give its hash in the chain: expected")
        .contains("expected “3 " + SmallArchive.whole().hashes().get(2) + "”");
  }

  @Test
  void E7_aChangedHashIsNamedWithItsPlace() {
    byte[] bytes = SmallArchive.whole().bytes();
    String hash = SmallArchive.whole().hashes().get(1);
    replace(bytes, "2 " + hash, "2 " + "a".repeat(64));
    assertThat(said(bytes)).startsWith("chain/000001.txt, position 2: ");
  }

  private static void replace(byte[] bytes, String what, String with) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf(what);
    assertThat(at).isPositive();
    System.arraycopy(with.getBytes(UTF_8), 0, bytes, at, with.length());
  }

  @Test
  void E7_aTakenOutEventIsFoundEvenWhenAllIsSignedAnew() {
    SmallArchive archive = SmallArchive.whole();
    archive.events.remove(2);
    assertThat(said(archive)).startsWith(FIRST + ", position 3: expected event 3, is event 4");
  }

  @Test
  void E7_aPutInEventIsFoundEvenWhenAllIsSignedAnew() {
    SmallArchive archive = SmallArchive.whole();
    archive.events.add(2, archive.events.get(1));
    assertThat(said(archive)).startsWith(FIRST + ", position 3: expected event 3, is event 2");
  }

  @Test
  void E7_swappedEventsAreFoundEvenWhenAllIsSignedAnew() {
    SmallArchive archive = SmallArchive.whole();
    Collections.swap(archive.events, 1, 2);
    assertThat(said(archive)).startsWith(FIRST + ", position 2: expected event 2, is event 3");
  }

  @Test
  void E7_aChainThatEndsEarlyIsFoundEvenWhenAllIsSignedAnew() {
    SmallArchive archive = SmallArchive.whole();
    archive.events.removeLast();
    assertThat(said(archive)).contains("position 3: the chain ends here").contains("expected 4");
    archive.told = 3;
    assertThat(said(archive))
        .startsWith("seals/000001.ndjson, position 2: event 4 was sealed")
        .contains("no such event");
  }

  @Test
  void E7_eventsBehindTheLastSealAreFound() {
    SmallArchive archive = SmallArchive.whole();
    archive.events.add(SmallArchive.event(5, "fact-reported", "{}"));
    archive.told = 5;
    assertThat(said(archive)).contains("the last seal ends at event 4: expected one over event 5");
  }

  @Test
  void E7_aWhollyRemadeChainIsFound() {
    assertThat(said(SmallArchive.of("Niets", SmallArchive.OTHER_KEY)))
        .startsWith("manifest.json: is not signed by this key");
  }

  @Test
  void E7_aRemadeChainBesideTheOldSealsIsFoundWhoeverSignsTheManifest() {
    SmallArchive remade = SmallArchive.of("Niets", SmallArchive.KEY);
    remade.seals.clear();
    remade.seals.addAll(SmallArchive.whole().seals);
    assertThat(said(remade))
        .startsWith("seals/000001.ndjson, position 1: event 2 was sealed with hash "
            + SmallArchive.whole().hashes().get(1))
        .endsWith("so it was made again");
  }

  @Test
  void E7_aRootOfAnotherKeyIsFound() {
    SmallArchive archive = SmallArchive.whole();
    archive.key = SmallArchive.OTHER_KEY;
    archive.sealAll(List.of(2L, 4L));
    archive.key = SmallArchive.KEY;
    assertThat(said(archive)).contains("position 1: the root of size 3 is not signed by this key");
  }

  @Test
  void E7_aRootThatForgetsLeavesIsFound() {
    SmallArchive archive = SmallArchive.whole();
    Seal first = archive.seals.getFirst();
    archive.sealAll(List.of(4L));
    Seal forgetting = archive.seals.getFirst();
    archive.seals.clear();
    archive.seals.addAll(List.of(
        first,
        new Seal(
            forgetting.head(),
            forgetting.leaf(),
            forgetting.root(),
            forgetting.inclusion(),
            List.of())));
    assertThat(said(archive)).contains("seals/000001.ndjson, position 2: ");
  }

  @Test
  void E7_aLeafThatIsNotUnderItsRootIsFound() {
    SmallArchive archive = SmallArchive.whole();
    Seal last = archive.seals.removeLast();
    archive.seals.add(
        new Seal(last.head(), last.leaf() - 1, last.root(), last.inclusion(), last.consistency()));
    assertThat(said(archive)).contains("position 2: leaf 4 is not proved to stand under the root");
  }

  @Test
  void E7_anotherAttachmentIsFoundEvenWhenAllIsSignedAnew() {
    SmallArchive archive = SmallArchive.whole();
    archive.attachment = "a drawing".getBytes(UTF_8);
    assertThat(said(archive))
        .isEqualTo("attachments/" + Sha256.hex(Sha256.of(SmallArchive.ATTACHMENT))
            + ": is missing: the events tell of it");
  }

  @Test
  void E7_aMissingOrAddedSchemaIsFoundEvenWhenAllIsSignedAnew() {
    SmallArchive archive = SmallArchive.whole();
    archive.schemas.removeFirst();
    assertThat(said(archive)).startsWith("schemas/attachment-added.v1.json: is missing");
    archive.schemas.addAll(List.of("attachment-added", "fact-updated"));
    assertThat(said(archive)).startsWith("schemas/fact-updated.v1.json: was added");
  }

  @Test
  void E7_anEventRecordedBeforeTheOneBeforeItIsFound() {
    SmallArchive archive = SmallArchive.whole();
    archive.events.set(2, archive.events.get(2).replace("08:00:03", "08:00:01"));
    archive.sealAll(List.of(2L, 4L));
    assertThat(said(archive)).contains("position 3: is recorded before the event before it");
  }

  @Test
  void E7_anEventOfAnotherSituationIsFound() {
    SmallArchive archive = SmallArchive.whole();
    archive.events.set(2, archive.events.get(2).replace("situation-1", "situation-2"));
    archive.sealAll(List.of(2L, 4L));
    assertThat(said(archive)).contains("position 3: is of another situation");
  }

  @Test
  void E7_anArchiveWithoutSealsIsFound() {
    SmallArchive archive = SmallArchive.whole();
    Seal last = archive.seals.getLast();
    archive.seals.clear();
    archive.seals.add(new Seal(
        new ChainHead(SmallArchive.SITUATION, 4, HashChain.START),
        last.leaf(),
        last.root(),
        last.inclusion(),
        List.of()));
    assertThat(said(archive)).contains("position 1: event 4 was sealed with hash 0000");
  }
}
