package com.octoacme.shiplog.source;

import com.octoacme.shiplog.text.Position;

/**
 * Something wrong with a file before it is a document; the linter turns it into a finding.
 *
 * @param rule the id of the rule of the input family, such as {@code invalid-encoding}
 * @param path relative to the repository's root; undecodable bytes as {@code \xHH}
 * @param position where in the file
 * @param message what is wrong, with the value
 * @param remedy the next step
 */
public record InputProblem(
    String rule, String path, Position position, String message, String remedy) {}
