package dev.mendflow.engine.oversight;

import org.jspecify.annotations.Nullable;

/**
 * What a process is called in its diagram.
 *
 * @param name in English, null when it has none
 * @param nameZh in Chinese, null when it has none
 */
record ProcessName(@Nullable String name, @Nullable String nameZh) {

    static final ProcessName NONE = new ProcessName(null, null);
}
