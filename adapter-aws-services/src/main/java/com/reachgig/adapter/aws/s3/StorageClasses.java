package com.reachgig.adapter.aws.s3;

import com.reachgig.ports.file.StorageClass;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The names that S3 has for the classes of the port. */
final class StorageClasses {
  private StorageClasses() {}

  static software.amazon.awssdk.services.s3.model.StorageClass named(StorageClass storageClass) {
    return switch (storageClass) {
      case STANDARD -> software.amazon.awssdk.services.s3.model.StorageClass.STANDARD;
      case INFREQUENT -> software.amazon.awssdk.services.s3.model.StorageClass.STANDARD_IA;
    };
  }

  /** S3 names each class but the standard one. */
  static StorageClass of(HeadObjectResponse object) {
    return object.storageClass() == named(StorageClass.INFREQUENT)
        ? StorageClass.INFREQUENT
        : StorageClass.STANDARD;
  }
}
