package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;

/**
 * What people need to know about a rule; its page is made from this.
 *
 * @param id kebab case, permanent, never reused
 * @param family the heading under which it is listed, such as {@code sections}
 * @param severity when nothing is set
 * @param summary what it reports, as one sentence
 * @param why the reason, as one or a few sentences
 * @param bad a short example that is reported, Markdown
 * @param good the same, mended
 * @param fix the best automatic fix it can offer
 */
public record RuleDescription(
    String id,
    String family,
    Severity severity,
    String summary,
    String why,
    String bad,
    String good,
    Finding.Fix fix) {}
