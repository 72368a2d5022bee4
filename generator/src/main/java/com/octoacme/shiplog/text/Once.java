package com.octoacme.shiplog.text;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, and only once. Safe for many threads: while one
 * makes it, others wait.
 */
public final class Once<T> {
  private final Supplier<T> source;
  private volatile Optional<T> value;

  private Once(Supplier<T> source, Optional<T> value) {
    this.source = source;
    this.value = value;
  }

  /** A value to be made later. */
  public static <T> Once<T> of(Supplier<T> source) {
    return new Once<>(source, Optional.empty());
  }

  /** A value that is there already. */
  public static <T> Once<T> known(T value) {
    return new Once<>(() -> value, Optional.of(value));
  }

  public T get() {
    return value.orElseGet(this::make);
  }

  private synchronized T make() {
    if (value.isEmpty()) {
      value = Optional.of(source.get());
    }
    return value.get();
  }
}
