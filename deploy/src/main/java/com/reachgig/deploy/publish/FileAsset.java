package com.reachgig.deploy.publish;

import java.nio.file.Path;

/**
 * A file that a stack refers to by its place in a bucket: a function's zip, mostly.
 *
 * @param source the file, or a folder to be zipped
 * @param bucket name of the bucket; may hold CDK's placeholders of account and region
 * @param key name of the object, made from the content's hash
 */
record FileAsset(Path source, String bucket, String key) {
  String bucketIn(String account, String region) {
    return bucket.replace("${AWS::AccountId}", account).replace("${AWS::Region}", region);
  }
}
