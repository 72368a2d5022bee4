/** What readers subscribe to and crawlers ask for: Atom, JSON Feed, sitemap and robots.txt. */
@NullMarked
package com.octoacme.shiplog.site.feed;

import org.jspecify.annotations.NullMarked;
