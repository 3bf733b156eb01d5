/** What all pages share: frame, navigation, language and the way times and people are shown. */
@NullMarked
package dev.mendflow.api.pages.layout;

import org.jspecify.annotations.NullMarked;
