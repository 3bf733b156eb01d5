package dev.mendflow.servicecase;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fault looks like, as a code that models and tables can decide on; the reporter's own words stay in the store. */
public enum Symptom {
    SMOKE("smoke", "fume", "冒烟", "烟"),
    FIRE("fire", "burn", "flame", "起火", "着火", "燃烧", "自燃"),
    OVERHEAT("overheat", "too hot", "hot", "temperature", "过热", "高温", "发热", "发烫", "温度"),
    LEAK("leak", "coolant", "漏液", "泄漏", "漏", "冷却液"),
    NO_DRIVE(
            "no drive",
            "does not drive",
            "won't drive",
            "not start",
            "won't start",
            "immobile",
            "无法行驶",
            "不能行驶",
            "无法启动",
            "趴窝"),
    NO_CHARGE("charg", "充电", "充不上", "充不进"),
    RANGE_LOSS("range", "续航", "里程"),
    CAPACITY_LOSS("capacity", "soh", "degrad", "fade", "容量", "衰减"),
    NOISE("noise", "vibration", "rattle", "异响", "噪音", "抖动"),
    DISPLAY("display", "screen", "dashboard", "屏", "仪表", "显示"),
    HOW_TO("how to", "how do", "how can", "question", "怎么", "如何", "咨询"),
    OTHER;

    private final Pattern words;

    Symptom(String... words) {
        // English words count from their beginning ("photo" is not hot); Chinese has no gaps between words.
        this.words = Pattern.compile(Arrays.stream(words)
                .map(word -> (word.codePointAt(0) < 128 ? "(?<![a-z])" : "") + Pattern.quote(word))
                .collect(Collectors.joining("|", "", "|(?!)")));
    }

    /** The symptom that a code or free text in Chinese or English names; the most dangerous one first; OTHER if none. */
    public static Symptom of(@Nullable String text) {
        if (text == null) {
            return OTHER;
        }
        String said = text.strip().toLowerCase(Locale.ROOT);
        for (Symptom symptom : values()) {
            if (symptom.name().toLowerCase(Locale.ROOT).equals(said)) {
                return symptom;
            }
        }
        for (Symptom symptom : values()) {
            if (symptom.words.matcher(said).find()) {
                return symptom;
            }
        }
        return OTHER;
    }
}
