package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** PDF documents: kept byte for byte and opened by nobody here, so they leave only as files to be saved. */
final class Documents {

    static final String MEDIA_TYPE = "application/pdf";

    private static final String SUFFIX = ".pdf";
    private static final String NAMELESS = "document";
    private static final int LONGEST_NAME = 200;
    private static final Pattern BEGINNING = Pattern.compile("%PDF-[12]\\.\\d\\s.*", Pattern.DOTALL);
    private static final String END = "%%EOF";
    private static final int LOOKED_AT = 1024;

    private Documents() {}

    /** Whether the content says that it is one. */
    static boolean claims(byte[] upload) {
        return text(upload, 0, LOOKED_AT).startsWith("%PDF-");
    }

    /** The content as it came, if it begins and ends like one; {@link Refusal} 415 else. */
    static byte[] check(byte[] upload) {
        boolean whole = BEGINNING.matcher(text(upload, 0, LOOKED_AT)).matches()
                && text(upload, Math.max(0, upload.length - LOOKED_AT), LOOKED_AT)
                        .contains(END);
        if (!whole) {
            throw Refusal.unsupported("not-a-document");
        }
        return upload;
    }

    /** A name that no computer takes for anything but a document. */
    static String named(String name) {
        boolean isSo = name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
        String stem = isSo ? name.substring(0, name.length() - SUFFIX.length()) : name;
        int most = LONGEST_NAME - SUFFIX.length();
        String shown = stem.isBlank() ? NAMELESS : stem.length() <= most ? stem : stem.substring(0, most);
        return shown + SUFFIX;
    }

    private static String text(byte[] content, int from, int most) {
        return new String(content, from, Math.min(most, content.length - from), StandardCharsets.ISO_8859_1);
    }
}
