package com.octoacme.shiplog;

import java.nio.file.Path;

/**
 * What a generate run wrote.
 *
 * @param start the site's first page
 * @param pages how many pages there are
 * @param summary one sentence with the counts
 */
public record GenerateOutcome(Path start, int pages, String summary) {}
