package dev.mendflow.kpi;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a comment. Chinese is not taken apart into words, which needs a dictionary, but into all pairs of neighbouring
 * characters: the pairs that come back again and again are words or halves of them. Figures are left out: they are numbers of
 * orders and telephones.
 */
final class Words {

    private static final int MOST = 60;
    private static final int LONGEST_COMMENT = 4_000;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}&&[^\\p{IsHan}]]{3,30}");
    private static final String EMPTY_CHARACTERS = "的了是我你他她它们很也都就在和有不没这那个吗吧呢啊请要会到说给被把上下来去还又与及对为以而但之所";
    private static final Set<String> EMPTY_WORDS = Set.of(
            ("the and for was were are but not you your our had has have with that this they them there then than from very all"
                            + " any can could did does been will would just what when which who how out too about after before"
                            + " again also only into its his her she him got get one two more some")
                    .split(" "));

    private Words() {}

    /** Each word once, in the order of the comment. */
    static Set<String> of(String comment) {
        String text = comment.length() > LONGEST_COMMENT ? comment.substring(0, LONGEST_COMMENT) : comment;
        Set<String> words = new LinkedHashSet<>();
        Matcher run = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (run.find() && words.size() < MOST) {
            String found = run.group();
            if (Character.UnicodeScript.of(found.codePointAt(0)) == Character.UnicodeScript.HAN) {
                pairs(found, words);
            } else if (!EMPTY_WORDS.contains(found)) {
                words.add(found);
            }
        }
        return words;
    }

    private static void pairs(String characters, Set<String> words) {
        int[] points = characters.codePoints().toArray();
        for (int i = 0; i + 1 < points.length && words.size() < MOST; i++) {
            if (EMPTY_CHARACTERS.indexOf(points[i]) < 0 && EMPTY_CHARACTERS.indexOf(points[i + 1]) < 0) {
                words.add(new String(points, i, 2));
            }
        }
    }
}
