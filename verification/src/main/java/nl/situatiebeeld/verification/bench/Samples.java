package nl.situatiebeeld.verification.bench;

import java.util.Arrays;

/** Durations of one kind, in nanoseconds, in the order in which they came. */
final class Samples {

  private long[] nanos = new long[1024];
  private int size;

  synchronized void add(long duration) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = duration;
  }

  synchronized int size() {
    return size;
  }

  /** The duration in milliseconds below which this share of the samples lies. */
  synchronized double percentileMillis(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * size) - 1;
    return sorted[Math.clamp(index, 0, size - 1)] / 1e6;
  }
}
