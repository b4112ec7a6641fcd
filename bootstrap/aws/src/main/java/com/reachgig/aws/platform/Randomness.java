package com.reachgig.aws.platform;

import com.reachgig.adapter.lambda.snapshot.Renewable;
import java.security.SecureRandom;

/**
 * What {@code SecureRandom} keeps in the process, which a snapshot copies: a stream of its own that
 * it mixes with the kernel's bytes, and up to 64 KiB of those, which it uses up for as long as the
 * clock says that they are not a tenth of a second old. All its instances share that state, those
 * of the JDK included, so that one seed from the kernel tells a copy from all others, whatever its
 * clock says.
 *
 * <p>That holds for the generator that reads the kernel. Others never do so again: from those no
 * snapshot is taken.
 */
final class Randomness implements Renewable {
  private static final String READS_KERNEL = "NativePRNG";
  private static final int SEED_BYTES = 32;

  @Override
  public void beforeSnapshot() {
    var algorithm = new SecureRandom().getAlgorithm();
    if (!algorithm.equals(READS_KERNEL)) {
      throw new IllegalStateException(
          "copies of a snapshot would share their secrets: random numbers come from " + algorithm);
    }
  }

  @Override
  public void afterRestore() {
    var random = new SecureRandom();
    random.setSeed(random.generateSeed(SEED_BYTES));
  }
}
