package com.reachgig.contracts.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.file.FileStoreFixture.Answer;
import com.reachgig.contracts.file.FileStoreFixture.Session;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.UploadRequest;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the families of file contracts have in common: clients that upload and download. */
@Timeout(60)
public abstract class FileStoreContract {
  static final Duration LIFE = Duration.ofMinutes(15);
  static final String KEY = "files/0197-ähnlich wie/ein Pfad.txt";
  static final String TYPE = "text/plain";
  static final Value.Bytes CONTENT = bytes("Zwölf Boxkämpfer\n");
  static final Value.Bytes NOTHING = bytes("");

  final ManualClock clock = new ManualClock();
  final Session session;

  protected FileStoreContract(FileStoreFixture fixture) {
    session = fixture.open(clock);
  }

  @AfterEach
  void close_the_store() {
    session.close();
  }

  final FileStore store() {
    return session.store();
  }

  final void upload(String key, Value.Bytes content) {
    assertThat(put(store().presignUpload(request(key, content), LIFE), content).isSuccess())
        .as("uploaded")
        .isTrue();
  }

  final Answer put(SignedUrl url, Value.Bytes content) {
    return session.request(url.method(), url.url(), url.headers(), content);
  }

  final Answer get(SignedUrl url) {
    return session.request(url.method(), url.url(), url.headers(), NOTHING);
  }

  final Answer download(String key) {
    return get(store().presignDownload(key, "name.txt", LIFE));
  }

  /** The URL with each character behind its host changed in turn. */
  static List<URI> tampered(SignedUrl url) {
    String text = url.url().toString();
    int path = text.indexOf('/', text.indexOf("//") + 2) + 1;
    List<URI> tampered = new ArrayList<>();
    for (int i = path; i < text.length(); i++) {
      char other = text.charAt(i) == '0' ? '1' : '0';
      tampered.add(URI.create(text.substring(0, i) + other + text.substring(i + 1)));
    }
    return tampered;
  }

  static UploadRequest request(String key, Value.Bytes content) {
    return new UploadRequest(key, TYPE, content.length(), sha256(content));
  }

  static Value.Bytes bytes(String text) {
    return new Value.Bytes(text.getBytes(UTF_8));
  }

  static String sha256(Value.Bytes content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.value()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
