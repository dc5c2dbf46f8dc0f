package org.frillbench.packager;

import com.android.apksig.ApkSigner;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import org.frillbench.agent.io.HexDigest;

/** A private key with its certificate, out of a keystore. */
final class SigningKey {

  private final PrivateKey key;
  private final X509Certificate certificate;

  private SigningKey(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** The key that {@code wanted} names; where it names none, the user's debug key. */
  static SigningKey of(PackagingPlan.Keystore wanted) throws IOException, PackagingException {
    if (wanted.file().isEmpty()) {
      Path debug = DebugKeystore.file();
      DebugKeystore.ensure(debug);
      return read(debug, DebugKeystore.ALIAS, DebugKeystore.PASSWORD, DebugKeystore.PASSWORD);
    }
    String password = or(wanted.storePassword(), DebugKeystore.PASSWORD);
    return read(
        Path.of(wanted.file()), wanted.alias(), password, or(wanted.keyPassword(), password));
  }

  private static String or(String given, String otherwise) {
    return given.isEmpty() ? otherwise : given;
  }

  private static SigningKey read(Path file, String alias, String storePassword, String keyPassword)
      throws PackagingException {
    if (!Files.isReadable(file)) {
      throw new PackagingException("there is no readable keystore " + file);
    }
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), storePassword.toCharArray());
      String name = alias.isEmpty() ? onlyAlias(store, file) : alias;
      Key key = store.getKey(name, keyPassword.toCharArray());
      if (key instanceof PrivateKey privateKey
          && store.getCertificate(name) instanceof X509Certificate certificate) {
        return new SigningKey(privateKey, certificate);
      }
      throw new PackagingException("the keystore " + file + " holds no private key " + name);
    } catch (IOException | GeneralSecurityException e) {
      throw new PackagingException(
          "the keystore "
              + file
              + " cannot be opened: "
              + e.getMessage()
              + "; FRILL_BENCH_KEYSTORE_PASSWORD and FRILL_BENCH_KEY_PASSWORD give its passwords",
          e);
    }
  }

  private static String onlyAlias(KeyStore store, Path file)
      throws GeneralSecurityException, PackagingException {
    List<String> aliases = Collections.list(store.aliases());
    if (aliases.size() != 1) {
      throw new PackagingException(
          "the keystore " + file + " holds " + aliases + ": name one by -Dagent.key.alias=NAME");
    }
    return aliases.get(0);
  }

  /** Signs by every scheme that {@code minApi} and later API levels check. */
  void sign(Path unsigned, int minApi, Path signed) throws IOException, PackagingException {
    ApkSigner.SignerConfig signer =
        new ApkSigner.SignerConfig.Builder("FRILL", new KeyConfig.Jca(key), List.of(certificate))
            .build();
    try {
      new ApkSigner.Builder(List.of(signer))
          .setInputApk(unsigned.toFile())
          .setOutputApk(signed.toFile())
          .setMinSdkVersion(minApi)
          .setV1SigningEnabled(true)
          .setV2SigningEnabled(true)
          .setV3SigningEnabled(true)
          .setV4SigningEnabled(false)
          .setCreatedBy("frill-bench")
          // Where ApkFile put them they shall stay.
          .setAlignmentPreserved(true)
          .build()
          .sign();
    } catch (ApkFormatException | GeneralSecurityException e) {
      throw new PackagingException("apksig cannot sign " + unsigned + ": " + e.getMessage(), e);
    }
  }

  /** The key's owner by its certificate. */
  String subject() {
    return certificate.getSubjectX500Principal().getName();
  }

  /** SHA-256 of the certificate, as {@code apksigner} and {@code dumpsys package} show it. */
  String digest() throws PackagingException {
    try {
      return HexDigest.sha256(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new PackagingException("the certificate has no digest: " + e.getMessage(), e);
    }
  }
}
