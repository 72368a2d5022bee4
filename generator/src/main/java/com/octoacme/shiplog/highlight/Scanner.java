package com.octoacme.shiplog.highlight;

/** Cuts code of one family of languages. */
interface Scanner {
  /** Moves the cursor to the end and marks what it passes. */
  void scan(Cursor cursor);
}
