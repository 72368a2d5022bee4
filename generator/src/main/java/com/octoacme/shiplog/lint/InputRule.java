package com.octoacme.shiplog.lint;

/** A rule that is checked while files are read; here it is only described. */
public record InputRule(RuleDescription description) implements Rule {}
