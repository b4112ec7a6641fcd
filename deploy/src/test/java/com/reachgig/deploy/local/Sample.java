package com.reachgig.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An assembly of one stack, as CDK would write it, with a function in shell behind an HTTP API. */
final class Sample {
  private static final String FUNCTION =
      """
      #!/bin/sh
      # Answers each event with the status that SAY gives, and prints the event.
      api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
      headers=$(mktemp)
      while event=$(curl -sS -D "$headers" "$api/next"); do
        id=$(grep -i '^lambda-runtime-aws-request-id' "$headers" | tr -d '\\r' | cut -d ' ' -f 2)
        echo "event $event"
        echo "jar $(date -u -r "$(dirname "$0")/old.txt" +%Y-%m-%d)"
        curl -sS -o /dev/null "$api/$id/response" -d "{\\"statusCode\\":$SAY,\\"body\\":\\"$SAY\\"}"
      done
      """;
  private static final String MANIFEST =
      """
      {"version":"53.0.0","artifacts":{
        "sample.assets":{"type":"cdk:asset-manifest","properties":{"file":"sample.assets.json"}},
        "sample":{"type":"aws:cloudformation:stack","environment":"aws://unknown-account/unknown-region",
          "properties":{"templateFile":"sample.template.json","stackName":"sample","tags":{"app":"sample"}},
          "dependencies":["sample.assets"]}}}
      """;
  private static final String ASSETS =
      """
      {"version":"53.0.0","files":{
        "template":{"source":{"path":"sample.template.json","packaging":"file"},"destinations":{
          "current":{"bucketName":"reachgig-assets-${AWS::AccountId}-${AWS::Region}","objectKey":"t.json"}}},
        "function":{"source":{"path":"function.zip","packaging":"file"},"destinations":{
          "current":{"bucketName":"reachgig-assets-${AWS::AccountId}-${AWS::Region}","objectKey":"f.zip"}}}}}
      """;

  private Sample() {}

  /** Writes it into that folder; the function answers with that status. */
  static Path in(Path folder, int status) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
    Files.writeString(folder.resolve("sample.assets.json"), ASSETS);
    try (var template = Sample.class.getResourceAsStream("sample.template.json")) {
      var text =
          new String(template.readAllBytes(), StandardCharsets.UTF_8)
              .replace("201", Integer.toString(status));
      Files.writeString(folder.resolve("sample.template.json"), text);
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("function.zip")))) {
      add(zip, "bootstrap", FUNCTION);
      add(zip, "old.txt", "as old as the zip says");
    }
    return folder;
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2001, 2, 3, 4, 6));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
