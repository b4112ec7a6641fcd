package com.reachgig.contracts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.file.FileStoreFixture.Answer;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.value.Value;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** What the families of contracts of uploads in parts have in common: a file of two parts. */
public abstract class MultipartContract extends FileStoreContract {
  static final int PART_BYTES = (int) MultipartRequest.MIN_PART_BYTES;
  static final Value.Bytes FIRST = random(PART_BYTES);
  static final Value.Bytes LAST = bytes("und der Rest\n");
  static final int LAST_PART = 2;

  protected MultipartContract(FileStoreFixture fixture) {
    super(fixture);
  }

  final MultipartUploads uploads() {
    return session.uploads();
  }

  final MultipartUpload begin() {
    return uploads().begin(request(KEY));
  }

  static MultipartRequest request(String key) {
    return new MultipartRequest(
        key,
        TYPE,
        FIRST.length() + LAST.length(),
        PART_BYTES,
        List.of(sha256(FIRST), sha256(LAST)));
  }

  final List<String> sendAll(MultipartUpload upload) {
    return List.of(send(upload, 1), send(upload, LAST_PART));
  }

  /** Sends a part, and returns its tag. */
  final String send(MultipartUpload upload, int number) {
    Answer answer = trySend(upload, number);
    assertThat(answer.isSuccess()).as("part " + number + ": " + answer.status()).isTrue();
    return answer.headers().getOrDefault("etag", "");
  }

  final Answer trySend(MultipartUpload upload, int number) {
    Value.Bytes part = number == 1 ? FIRST : LAST;
    return put(uploads().presignPart(upload, number, LIFE), part);
  }

  final void assertWhole(String key) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(FIRST.value());
    whole.writeBytes(LAST.value());
    assertThat(download(key).body()).isEqualTo(new Value.Bytes(whole.toByteArray()));
  }

  private static Value.Bytes random(int length) {
    byte[] random = new byte[length];
    new Random(1).nextBytes(random);
    return new Value.Bytes(random);
  }
}
