package com.octoacme.shiplog.config;

/**
 * Bounds on input and output, so that one hostile file cannot stop the rest.
 *
 * @param file bytes of one file
 * @param frontMatter bytes of one front matter
 * @param cells cells of one table
 * @param nesting depth of quotes and lists
 * @param page bytes of one rendered page
 * @param paths files of a repository
 * @param pathDepth folders of one path
 * @param seconds time for one document
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
  /** What holds when nothing is set. */
  public static final Limits DEFAULT =
      new Limits(1L << 20, 64 << 10, 20_000, 50, 8L << 20, 100_000, 32, 2);
}
