package com.octoacme.shiplog.config;

/**
 * Bounds on input and output, so that one hostile file cannot stop the rest.
 *
 * @param file bytes of one file; no more than can be read in {@code seconds}
 * @param frontMatter bytes of one front matter
 * @param cells cells of one table
 * @param nesting depth of quotes and lists
 * @param page bytes of one rendered page
 * @param paths files of a repository
 * @param pathDepth folders of one path
 * @param seconds time for one document, counted at {@link #BYTES_A_SECOND}
 */
public record Limits(
    long file,
    int frontMatter,
    int cells,
    int nesting,
    long page,
    int paths,
    int pathDepth,
    int seconds) {
  /**
   * What is read and judged in a second at least, on a slow machine. A clock would decide otherwise
   * on each machine, and the same commit would give another site.
   */
  public static final long BYTES_A_SECOND = 512 << 10;

  /** What holds when nothing is set. */
  public static final Limits DEFAULT =
      new Limits(1L << 20, 64 << 10, 20_000, 50, 8L << 20, 100_000, 32, 2);

  /** The same with time for one document, which bounds the bytes of a file. */
  public Limits within(int time) {
    return new Limits(
        Math.min(file, time * BYTES_A_SECOND),
        frontMatter,
        cells,
        nesting,
        page,
        paths,
        pathDepth,
        time);
  }
}
