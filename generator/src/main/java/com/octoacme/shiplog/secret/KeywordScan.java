package com.octoacme.shiplog.secret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds all of many words in one pass over a text, whatever their case (the automaton of Aho and
 * Corasick). Words are ASCII.
 */
final class KeywordScan {
  private static final int LETTERS = 128;

  private final List<int[]> next = new ArrayList<>();
  private final List<int[]> words = new ArrayList<>();
  private final int[] lengths;

  KeywordScan(List<String> keywords) {
    lengths = keywords.stream().mapToInt(String::length).toArray();
    addState();
    for (int i = 0; i < keywords.size(); i++) {
      add(keywords.get(i), i);
    }
    link();
  }

  /** Told of a word that ends; {@code start} is where it begins. */
  interface Hit {
    void at(int word, int start);
  }

  /** Tells of each place of each word, by the end of the word. */
  void scan(String text, Hit hit) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      state = c < LETTERS ? next.get(state)[lower(c)] : 0;
      for (int word : words.get(state)) {
        hit.at(word, i + 1 - lengths[word]);
      }
    }
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
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
