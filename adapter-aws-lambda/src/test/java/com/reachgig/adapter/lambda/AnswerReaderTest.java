package com.reachgig.adapter.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static RuntimeConnection.Answer read(String answer) throws IOException {
    return AnswerReader.read(new ByteArrayInputStream(answer.getBytes(ISO_8859_1)));
  }

  @Test
  void a_body_of_stated_length_is_read_to_its_end() throws IOException {
    var answer = read("HTTP/1.1 200 OK\r\nX-A:  b \r\nContent-Length: 3\r\n\r\nabcd");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("x-a")).isEqualTo("b");
    assertThat(answer.body()).asString().isEqualTo("abc");
  }

  @Test
  void chunks_are_put_together() throws IOException {
    var head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    var chunks = "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
    var answer = read(head + chunks);
    assertThat(answer.body()).asString().isEqualTo("abc0123456789");
  }

  @Test
  void without_a_length_there_is_no_body() throws IOException {
    assertThat(read("HTTP/1.1 202 Accepted\r\n\r\n").body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\n",
        "SSH-2.0-x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab"
      })
  void half_an_answer_is_a_failure(String answer) {
    assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class);
  }
}
