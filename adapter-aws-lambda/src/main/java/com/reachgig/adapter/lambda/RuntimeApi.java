package com.reachgig.adapter.lambda;

import com.reachgig.api.http.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The calls of the Runtime API, version 2018-06-01. */
final class RuntimeApi implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RuntimeApi.class.getName());
  private static final String ROOT = "/2018-06-01/runtime";
  private static final String TRACE = "com.amazonaws.xray.traceHeader";
  private static final String JSON = "application/json";
  private static final String ERROR_JSON = "application/vnd.aws.lambda.error+json";
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  /** Documented as not recoverable: the runtime should exit promptly. */
  private static final int CONTAINER_ERROR = 500;

  private final RuntimeConnection connection;

  /** An event and the invocation that brings it. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Next(Invocation invocation, byte[] event) {}

  RuntimeApi(String address) {
    connection = new RuntimeConnection(address);
  }

  /** The next invocation, or null once it is closed. */
  @Nullable Next next(boolean coldStart) throws IOException {
    var answer = connection.await("GET " + ROOT + "/invocation/next");
    if (answer == null) {
      return null;
    }
    if (answer.status() != OK) {
      throw new IOException("the next invocation is answered " + answer.status());
    }
    return new Next(invocation(answer.headers(), coldStart), answer.body());
  }

  private static Invocation invocation(Headers headers, boolean coldStart) throws IOException {
    var trace = headers.first("Lambda-Runtime-Trace-Id");
    if (trace == null) {
      System.clearProperty(TRACE);
    } else {
      System.setProperty(TRACE, trace); // where AWS's libraries for Java look for it
    }
    return new Invocation(
        required(headers, "Lambda-Runtime-Aws-Request-Id"),
        Instant.ofEpochMilli(Long.parseLong(required(headers, "Lambda-Runtime-Deadline-Ms"))),
        required(headers, "Lambda-Runtime-Invoked-Function-Arn"),
        trace,
        headers.first("Lambda-Runtime-Client-Context"),
        coldStart);
  }

  private static String required(Headers headers, String name) throws IOException {
    var value = headers.first(name);
    if (value == null) {
      throw new IOException("an invocation without " + name);
    }
    return value;
  }

  void answer(String requestId, ByteArrayOutputStream answer) throws IOException {
    post("/invocation/" + requestId + "/response", JSON, "", answer.toByteArray());
  }

  void failed(String requestId, Throwable failure) throws IOException {
    post("/invocation/" + requestId + "/error", failure);
  }

  /** The process ends with the failure anyway: that it cannot be told is no other one. */
  void failedToStart(Throwable failure) {
    try {
      post("/init/error", failure);
    } catch (IOException unheard) {
      LOG.log(Level.WARNING, "the Runtime API did not take the failure", unheard);
    }
  }

  private void post(String path, Throwable failure) throws IOException {
    var type = "Lambda-Runtime-Function-Error-Type: " + FailureJson.type(failure) + "\r\n";
    post(path, ERROR_JSON, type, FailureJson.encode(failure));
  }

  private void post(String path, String contentType, String fields, byte[] body)
      throws IOException {
    var head = "POST " + ROOT + path + " HTTP/1.1\r\nContent-Type: " + contentType + "\r\n";
    int status = connection.post(head + fields, body).status();
    if (status == CONTAINER_ERROR) {
      throw new IOException("the environment is broken: " + path);
    }
    if (status != ACCEPTED) {
      LOG.log(Level.WARNING, path + " was refused with status " + status);
    }
  }

  boolean isClosed() {
    return connection.isClosed();
  }

  @Override
  public void close() {
    connection.close();
  }
}
