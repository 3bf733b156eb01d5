package dev.mendflow.engine.deployment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one FEEL expression may not do: the engine (8.6) evaluates it without any limit of time or memory, and one that
 * never ends comes back with each restart. So whatever could grow beyond what a person can read is refused.
 */
final class FeelRules {

    private static final int LONGEST = 4_000;
    private static final long MOST_ROUNDS = 10_000;
    private static final int MOST_LOOPS = 2;
    private static final int LARGEST_EXPONENT = 100;
    private static final int MOST_BRACKETS = 50;

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern LOOP = Pattern.compile("\\b(for|some|every)\\b");
    private static final Pattern IN = Pattern.compile("\\bin\\b");
    private static final Pattern RANGE = Pattern.compile("\\.\\.");
    private static final Pattern LITERAL_RANGE = Pattern.compile("(-?\\d{1,9})\\s*\\.\\.\\s*(-?\\d{1,9})(?![\\w.*])");
    private static final Pattern GROWS = Pattern.compile("\\b(partial|function|external)\\b");
    private static final Pattern POWER = Pattern.compile("\\*\\*\\s*(\\d{1,9}(?![\\w.]))?");
    private static final Pattern SCALED =
            Pattern.compile("\\b(?:decimal|floor|ceiling|round(?: half)? (?:up|down))\\s*\\(");
    private static final Pattern SCALE = Pattern.compile("\\s*-?\\d{1,2}\\s*");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{35}|\\d[eE][+-]?\\d");
    private static final Pattern MATCHING = Pattern.compile("\\b(matches|replace|split|extract)\\s*\\(");
    private static final Pattern NESTED_REPEAT =
            Pattern.compile("[+*}]\\s*\\)\\s*[+*{]|\\([^()]*\\|[^()]*\\)\\s*[+*{]");
    private static final Pattern LIST_BUILT = Pattern.compile("\\b(concatenate|flatten|union|append|insert before)\\b");

    private FeelRules() {}

    /** The rule that an expression breaks, if any. */
    static Optional<String> broken(String expression) {
        if (expression.length() > LONGEST) {
            return Optional.of("feel-length");
        }
        String bare =
                COMMENT.matcher(TEXT.matcher(expression).replaceAll("\"\"")).replaceAll(" ");
        return Stream.<Optional<String>>of(
                        brackets(bare),
                        loops(bare),
                        found(GROWS, bare, "feel-growth"),
                        power(bare),
                        scale(bare),
                        found(LONG_NUMBER, bare, "feel-number"),
                        patterns(expression, bare))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a list that is gone through is put together rather than named. */
    static boolean buildsList(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("\"\"");
        return LOOP.matcher(bare).find() || LIST_BUILT.matcher(bare).find();
    }

    private static Optional<String> found(Pattern pattern, String bare, String rule) {
        return pattern.matcher(bare).find() ? Optional.of(rule) : Optional.empty();
    }

    private static Optional<String> brackets(String bare) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > MOST_BRACKETS ? Optional.of("feel-depth") : Optional.empty();
    }

    private static Optional<String> loops(String bare) {
        if (!LOOP.matcher(bare).find()) {
            return Optional.empty();
        }
        if (IN.matcher(bare).results().count() > MOST_LOOPS) {
            return Optional.of("feel-nesting");
        }
        long ranges = RANGE.matcher(bare).results().count();
        long rounds = 1;
        long literal = 0;
        Matcher range = LITERAL_RANGE.matcher(bare);
        while (range.find()) {
            literal++;
            rounds *= Math.abs(Long.parseLong(range.group(2)) - Long.parseLong(range.group(1))) + 1;
            if (rounds > MOST_ROUNDS) {
                return Optional.of("feel-range");
            }
        }
        return literal < ranges ? Optional.of("feel-range") : Optional.empty();
    }

    private static Optional<String> power(String bare) {
        Matcher power = POWER.matcher(bare);
        int powers = 0;
        while (power.find()) {
            powers++;
            if (power.group(1) == null || Integer.parseInt(power.group(1)) > LARGEST_EXPONENT || powers > 1) {
                return Optional.of("feel-number");
            }
        }
        return Optional.empty();
    }

    /** How many digits a number is brought to has to be written down. */
    private static Optional<String> scale(String bare) {
        Matcher scaled = SCALED.matcher(bare);
        while (scaled.find()) {
            int depth = 0;
            int argument = -1;
            for (int i = scaled.end(); i < bare.length() && depth >= 0; i++) {
                char c = bare.charAt(i);
                depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    argument = i + 1;
                } else if (depth < 0
                        && argument >= 0
                        && !SCALE.matcher(bare.substring(argument, i)).matches()) {
                    return Optional.of("feel-number");
                }
            }
        }
        return Optional.empty();
    }

    /** A pattern that repeats what repeats can take longer than the world lasts. */
    private static Optional<String> patterns(String expression, String bare) {
        if (!MATCHING.matcher(bare).find()) {
            return Optional.empty();
        }
        boolean repeats = TEXT.matcher(expression)
                .results()
                .anyMatch(text -> NESTED_REPEAT.matcher(text.group()).find());
        return repeats ? Optional.of("feel-pattern") : Optional.empty();
    }
}
