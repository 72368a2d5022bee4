package com.octoacme.shiplog.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * What a process has around it.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person looks at the output
 * @param jar the path by which this program was started
 */
record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean interactive, Supplier<String> jar) {}
