package com.reachgig.deploy.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Puts the zips and the template of a stack where CloudFormation reads them. */
final class Uploads {
  private static final long MEGABYTE = 1 << 20;

  private final Clients clients;
  private final Target target;
  private final String account;
  private final Consumer<String> out;

  Uploads(Clients clients, Target target, String account, Consumer<String> out) {
    this.clients = clients;
    this.target = target;
    this.account = account;
    this.out = out;
  }

  /** Uploads what is not there yet. */
  void assets(StackArtifact stack) {
    var region = stack.regionIn(target);
    try (var files = clients.files(region)) {
      for (var asset : stack.assets()) {
        var name = asset.bucketIn(account, region.id());
        var bucket = ready(new AssetBucket(files, target, region, account, name), name);
        var source = asset.source();
        var file = Files.isDirectory(source) ? FolderZip.of(source) : source;
        if (bucket.put(asset.key(), file)) {
          out.accept("Uploaded " + source.getFileName() + " (" + megabytes(file) + " MB)");
        }
      }
    }
  }

  /** Uploads the template, and returns its address: most are too long for a request. */
  String template(StackArtifact stack) {
    var region = stack.regionIn(target);
    var text = stack.template().toString();
    var name = AssetBucket.nameIn(account, region);
    try (var files = clients.files(region)) {
      var bucket = ready(new AssetBucket(files, target, region, account, name), name);
      return bucket.put("templates/" + stack.name() + "-" + hash(text) + ".json", text);
    }
  }

  private AssetBucket ready(AssetBucket bucket, String name) {
    if (bucket.makeIfMissing()) {
      out.accept("Made the bucket " + name + ", private and encrypted, for code and templates");
    }
    return bucket;
  }

  private static String megabytes(Path file) {
    try {
      return "%.1f".formatted((double) Files.size(file) / MEGABYTE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
