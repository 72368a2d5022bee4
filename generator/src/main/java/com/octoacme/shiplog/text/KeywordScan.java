package com.octoacme.shiplog.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds all of many words in one pass over a text, whatever their case (the automaton of Aho and
 * Corasick, 1975). Words are ASCII and in lower case. Safe for many threads.
 */
public final class KeywordScan {
  private static final int LETTERS = 128;

  /** The row of the state that follows, at the row of a state and a letter of either case. */
  private final int[] next;

  /** The words that end in a state, by state. */
  private final int[][] words;

  private final int[] lengths;

  private KeywordScan(int[] next, int[][] words, int[] lengths) {
    this.next = next;
    this.words = words;
    this.lengths = lengths;
  }

  /** The scan for some words; a hit tells the index of its word. */
  public static KeywordScan of(List<String> keywords) {
    Builder builder = new Builder();
    for (int i = 0; i < keywords.size(); i++) {
      builder.add(keywords.get(i), i);
    }
    builder.link();
    return new KeywordScan(
        builder.rows(),
        builder.words.toArray(int[][]::new),
        keywords.stream().mapToInt(String::length).toArray());
  }

  /** Told of a word that ends; {@code start} is where it begins. */
  public interface Hit {
    void at(int word, int start);
  }

  /** Tells of each place of each word, by the end of the word. */
  public void scan(String text, Hit hit) {
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      row = c < LETTERS ? next[row + c] : 0;
      for (int word : words[row / LETTERS]) {
        hit.at(word, i + 1 - lengths[word]);
      }
    }
  }

  /** Whether one of the words is in a text. */
  public boolean isIn(String text) {
    return first(text) >= 0;
  }

  /** Where the word begins that ends first in a text; -1 if none of the words is in it. */
  public int first(String text) {
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      row = c < LETTERS ? next[row + c] : 0;
      int[] ended = words[row / LETTERS];
      if (ended.length > 0) {
        return i + 1 - lengths[ended[0]];
      }
    }
    return -1;
  }

  /** The automaton while words are added. */
  private static final class Builder {
    private final List<int[]> next = new ArrayList<>();
    private final List<int[]> words = new ArrayList<>();

    Builder() {
      addState();
    }

    private int addState() {
      int[] edges = new int[LETTERS];
      Arrays.fill(edges, -1);
      next.add(edges);
      words.add(new int[0]);
      return next.size() - 1;
    }

    private void add(String keyword, int word) {
      int state = 0;
      for (int i = 0; i < keyword.length(); i++) {
        char c = keyword.charAt(i);
        int following = next.get(state)[c];
        if (following < 0) {
          following = addState();
          next.get(state)[c] = following;
        }
        state = following;
      }
      words.set(state, joined(words.get(state), new int[] {word}));
    }

    private static int[] joined(int[] some, int[] others) {
      int[] all = Arrays.copyOf(some, some.length + others.length);
      System.arraycopy(others, 0, all, some.length, others.length);
      return all;
    }

    /** All edges, those of capitals as those of their small letters. */
    private int[] rows() {
      int[] rows = new int[next.size() * LETTERS];
      for (int state = 0; state < next.size(); state++) {
        for (int c = 0; c < LETTERS; c++) {
          boolean isCapital = c >= 'A' && c <= 'Z';
          rows[state * LETTERS + c] = next.get(state)[isCapital ? c + ('a' - 'A') : c] * LETTERS;
        }
      }
      return rows;
    }

    /** Gives each state an edge for every letter: where the longest other beginning goes on. */
    private void link() {
      int[] fallbacks = new int[next.size()];
      Deque<Integer> queue = new ArrayDeque<>();
      queue.add(0);
      while (!queue.isEmpty()) {
        int state = queue.remove();
        int[] edges = next.get(state);
        for (int c = 0; c < LETTERS; c++) {
          int other = state == 0 ? 0 : next.get(fallbacks[state])[c];
          if (edges[c] < 0) {
            edges[c] = other;
          } else {
            fallbacks[edges[c]] = other;
            words.set(edges[c], joined(words.get(edges[c]), words.get(other)));
            queue.add(edges[c]);
          }
        }
      }
    }
  }
}
