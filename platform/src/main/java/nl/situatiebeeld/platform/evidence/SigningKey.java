package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** The private key by which roots and archives are signed. */
public final class SigningKey {

  private static final String KIND = "PRIVATE KEY";

  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * The key in a text: PKCS #8 in PEM, as {@code openssl genpkey -algorithm ed25519} writes it.
   *
   * @throws IllegalArgumentException when it is not one; says nothing of what it holds
   */
  public static SigningKey read(String pem) {
    List<byte[]> blocks = Pem.read(KIND, pem);
    if (blocks.size() != 1) {
      throw new IllegalArgumentException("not one private key in PEM");
    }
    try {
      PrivateKey secret = KeyFactory.getInstance(Signatures.ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst()));
      SigningKey key = new SigningKey(secret, open((EdECPrivateKey) secret));
      byte[] trial = "trial".getBytes(UTF_8);
      if (!Signatures.holds(key.open, trial, key.sign(trial))) {
        throw new IllegalArgumentException("the key does not verify what it signs");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key of Ed25519");
    }
  }

  // the JDK makes a key pair from 32 bytes of chance, and from nothing else; so the known private
  // ones are its chance, and what comes out is tried before it is used
  private static PublicKey open(EdECPrivateKey secret) throws GeneralSecurityException {
    byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("no key"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(Signatures.ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new KnownChance(seed));
    return generator.generateKeyPair().getPublic();
  }

  private static final class KnownChance extends java.security.SecureRandom {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written
    private final byte[] known;

    KnownChance(byte[] known) {
      super();
      this.known = known.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(known, 0, bytes, 0, bytes.length);
    }
  }

  /** A new key, in the form that {@link #read} takes. */
  public static String generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(Signatures.ALGORITHM).generateKeyPair();
      return Pem.write(KIND, pair.getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /** The key's id. */
  public String id() {
    return PublicKeys.id(open);
  }

  /** The public key that belongs to it, in PEM. */
  public String publicPem() {
    return Pem.write(PublicKeys.KIND, open.getEncoded());
  }

  /** Signs. */
  public byte[] sign(byte[] data) {
    return Signatures.sign(secret, data);
  }
}
