package dev.mendflow.engine.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A value of any length in the width of an index: itself when it is short, else its beginning with a digest of all. */
public final class SearchValue {

    private static final int WIDTH = 100;
    private static final int BEGINNING = 59;
    private static final int DIGEST = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private SearchValue() {}

    /** The form of a JSON text in the index. */
    public static String of(String json) {
        if (json.length() <= WIDTH) {
            return json;
        }
        int end = Character.isHighSurrogate(json.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        return json.substring(0, end) + '#' + digest(json);
    }

    /** The forms of what a person typed: the text, and the number, list or truth value that it may spell. */
    public static List<String> typed(String text) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(of(JSON.writeValueAsString(text)));
        try {
            forms.add(of(JSON.readTree(text).toString()));
        } catch (JacksonException plainText) {
            // It spells nothing but itself.
        }
        return List.copyOf(forms);
    }

    private static String digest(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
