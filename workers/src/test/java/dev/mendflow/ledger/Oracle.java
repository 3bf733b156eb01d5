package dev.mendflow.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts a clock minute by minute, as a person with a watch and a pencil would. Knows nothing of the product: its calendars
 * are plain tables, its times are numbers of microseconds and minutes since 1970, and all that happens to it happens at
 * whole minutes.
 */
final class Oracle {

    static final long MINUTE = 60_000_000L;

    /**
     * A calendar: minutes of the day by weekday (1 is Monday) and by date, an empty table being a closed day. Looks at the
     * clock of the zone once in a quarter of an hour, since no zone changes it more often, and at the tables once a day.
     */
    static final class Hours {

        final ZoneId zone;
        final Map<Integer, int[][]> week;
        final Map<LocalDate, int[][]> dates;
        private long quarter = Long.MIN_VALUE;
        private long offset;
        private long day = Long.MIN_VALUE;
        private int[][] today;

        Hours(ZoneId zone, Map<Integer, int[][]> week, Map<LocalDate, int[][]> dates) {
            this.zone = zone;
            this.week = week;
            this.dates = dates;
        }

        int[][] on(LocalDate date) {
            int[][] own = dates.get(date);
            return own != null ? own : week.getOrDefault(date.getDayOfWeek().getValue(), new int[0][]);
        }

        /** Minutes since 1970 on the clock of the zone. */
        private long local(long minute) {
            if (minute / 15 != quarter) {
                quarter = minute / 15;
                offset = zone.getRules()
                                .getOffset(Instant.ofEpochSecond(minute * 60))
                                .getTotalSeconds()
                        / 60;
            }
            return minute + offset;
        }

        LocalDateTime clock(long minute) {
            return LocalDateTime.ofEpochSecond(local(minute) * 60, 0, ZoneOffset.UTC);
        }

        boolean isOpen(long minute) {
            long local = local(minute);
            if (local / 1440 != day) {
                day = local / 1440;
                today = on(LocalDate.ofEpochDay(day));
            }
            long minuteOfDay = local % 1440;
            for (int[] interval : today) {
                if (minuteOfDay >= interval[0] && minuteOfDay < interval[1]) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return zone + " "
                    + Arrays.deepToString(new TreeMap<>(week)
                            .entrySet().stream()
                                    .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                                    .toArray())
                    + dates.keySet();
        }
    }

    /** What is promised. {@code amount} is minutes or days. */
    record Promise(String unit, int amount, Hours hours, List<Integer> percents, int every, int times) {}

    /** Something that happens at a minute: hold, resume, change, calendar, met. */
    record Happening(long minute, String kind, String mode, Promise promise, Hours hours) {}

    /** A rung as it ends up. */
    record RungAnswer(Long at, String state) {}

    /** How the clock stands at the end. */
    record Answer(String state, long budget, long consumed, Long due, Map<String, RungAnswer> rungs) {}

    private Promise promise;
    private long start;
    private long budget;
    private long consumed;
    private boolean paused;
    private boolean ended;
    private Long lateAt;
    private boolean scaled;
    private String[] keys;
    private long[] thresholds;
    private final Map<String, RungAnswer> told = new TreeMap<>();

    static Answer answer(Promise promise, long start, List<Happening> happenings, long asOf) {
        return new Oracle().run(promise, start, happenings, asOf, true);
    }

    /** What was believed when something is learned: before that opening hour, if it is learned with one. */
    static Answer believed(Promise promise, long start, List<Happening> happenings, long learned) {
        return new Oracle().run(promise, start, happenings, learned, false);
    }

    private Answer run(Promise first, long begin, List<Happening> happenings, long asOf, boolean opened) {
        promise = first;
        start = begin;
        budget = measure(promise, start);
        ladder();
        Map<Long, Happening> byMinute = new HashMap<>();
        happenings.forEach(happening -> byMinute.put(happening.minute(), happening));
        for (long minute = begin; minute < asOf; minute++) {
            happen(byMinute.get(minute), minute);
            if (!ended && !paused && counts(minute)) {
                cross(minute);
            }
        }
        happen(byMinute.get(asOf), asOf);
        // What comes due at the very end belongs to it.
        if (opened && !ended && !paused && exclusive() && counts(asOf)) {
            for (int i = 0; i < keys.length; i++) {
                if (thresholds[i] == consumed) {
                    told.putIfAbsent(keys[i], new RungAnswer(asOf * MINUTE, alone(i)));
                }
            }
            if (consumed == budget && lateAt == null) {
                lateAt = asOf * MINUTE;
            }
        }
        return finish(asOf);
    }

    private boolean exclusive() {
        return promise.unit().equals("BUSINESS_DAY");
    }

    private boolean counts(long minute) {
        boolean any = promise.unit().equals("CLOCK_MINUTE") || promise.unit().equals("CALENDAR_DAY");
        return any || promise.hours().isOpen(minute);
    }

    /** The thresholds that lie in this minute are crossed in it, at an exact instant; business days at its beginning too. */
    private void cross(long minute) {
        long before = consumed;
        consumed += MINUTE;
        for (int i = 0; i < keys.length; i++) {
            if (lies(thresholds[i], before)) {
                told.putIfAbsent(keys[i], new RungAnswer(minute * MINUTE + thresholds[i] - before, alone(i)));
            }
        }
        if (lies(budget, before)) {
            lateAt = minute * MINUTE + budget - before;
        }
    }

    /** Of rungs that are always reached together only the last of the ladder is told. */
    private String alone(int rung) {
        for (int i = rung + 1; i < keys.length; i++) {
            if (thresholds[i] == thresholds[rung]) {
                return "SKIPPED";
            }
        }
        return "FIRED";
    }

    private boolean lies(long threshold, long before) {
        return exclusive()
                ? before <= threshold && threshold < before + MINUTE
                : before < threshold && threshold <= before + MINUTE;
    }

    private void ladder() {
        int size = promise.percents().size() + promise.times();
        keys = new String[size];
        thresholds = new long[size];
        int i = 0;
        for (int percent : promise.percents()) {
            keys[i] = percent + "%";
            thresholds[i++] = share(budget, percent, 100);
        }
        for (int n = 1; n <= promise.times(); n++) {
            keys[i] = "100%+" + n * promise.every();
            thresholds[i++] = budget + n * promise.every() * MINUTE;
        }
    }

    private static long share(long whole, long part, long of) {
        BigInteger twice =
                BigInteger.valueOf(whole).multiply(BigInteger.valueOf(part)).shiftLeft(1);
        BigInteger divisor = BigInteger.valueOf(of);
        return twice.add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }

    private void happen(Happening happening, long minute) {
        if (happening == null || ended) {
            return;
        }
        switch (happening.kind()) {
            case "hold" -> paused = true;
            case "resume" -> paused = false;
            case "met" -> {
                ended = true;
                // Done at the very instant it was due is done in time.
                told.values().removeIf(rung -> rung.at() >= minute * MINUTE);
                lateAt = lateAt != null && lateAt < minute * MINUTE ? lateAt : null;
            }
            case "calendar" -> move(happening.hours(), minute);
            case "change" -> change(happening.mode(), happening.promise(), minute);
            default -> throw new IllegalArgumentException(happening.kind());
        }
    }

    private void move(Hours hours, long minute) {
        Promise moved = new Promise(
                promise.unit(), promise.amount(), hours, promise.percents(), promise.every(), promise.times());
        if (promise.unit().equals("BUSINESS_DAY")) {
            rescale(moved);
        } else {
            promise = moved;
            budget = measure(moved, start);
        }
        settle(minute);
    }

    private void rescale(Promise next) {
        long old = budget;
        long used = consumed;
        promise = next;
        budget = measure(next, start);
        consumed = share(budget, used, old);
        scaled = true;
    }

    private void change(String mode, Promise next, long minute) {
        switch (mode) {
            case "FREEZE" -> {
                return;
            }
            case "RETRO_CREDIT" -> {
                promise = next;
                budget = measure(next, start);
            }
            case "RESTART" -> {
                promise = next;
                start = minute;
                budget = measure(next, start);
                consumed = 0;
                told.clear();
            }
            case "KEEP_RATIO" -> rescale(next);
            default -> throw new IllegalArgumentException(mode);
        }
        settle(minute);
    }

    /** Of the rungs that a change has put behind us, the highest fires if it has not, and those below it are skipped. */
    private void settle(long minute) {
        ladder();
        int highest = -1;
        for (int i = 0; i < keys.length; i++) {
            if (isBehind(thresholds[i], minute) && (highest < 0 || thresholds[i] >= thresholds[highest])) {
                highest = i;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (isBehind(thresholds[i], minute)) {
                told.putIfAbsent(keys[i], new RungAnswer(minute * MINUTE, i == highest ? "FIRED" : "SKIPPED"));
            }
        }
        boolean stillLate = scaled && lateAt != null || isBehind(budget, minute);
        lateAt = stillLate ? (Long) (minute * MINUTE) : null;
        scaled = false;
    }

    private boolean isBehind(long threshold, long minute) {
        return exclusive()
                ? threshold < consumed || threshold == consumed && !paused && counts(minute)
                : threshold <= consumed;
    }

    private long measure(Promise terms, long from) {
        Hours hours = terms.hours();
        if (terms.unit().endsWith("MINUTE")) {
            return terms.amount() * MINUTE;
        }
        boolean business = terms.unit().equals("BUSINESS_DAY");
        long minute = from;
        while (business && !hours.isOpen(minute)) {
            minute++;
        }
        LocalDateTime anchor = hours.clock(minute);
        LocalDate date = anchor.toLocalDate();
        for (int left = terms.amount(); left > 0; ) {
            date = date.plusDays(1);
            if (!business || hours.on(date).length > 0) {
                left--;
            }
        }
        LocalDateTime target = date.atTime(anchor.toLocalTime());
        long counted = 0;
        // An hour that comes twice passes the target the first time.
        boolean passed = false;
        for (minute = from; ; minute++) {
            boolean open = !business || hours.isOpen(minute);
            passed |= !hours.clock(minute).isBefore(target);
            if (open && passed) {
                return counted;
            }
            counted += open ? MINUTE : 0;
        }
    }

    private Answer finish(long asOf) {
        long used = consumed;
        Map<String, RungAnswer> rungs = new TreeMap<>();
        for (String key : keys) {
            rungs.put(key, told.getOrDefault(key, new RungAnswer(null, "PENDING")));
        }
        Long due = null;
        long open = rungs.values().stream().filter(rung -> rung.at() == null).count() + (lateAt == null ? 1 : 0);
        for (long minute = asOf; !paused && !ended && open > 0; minute++) {
            if (!counts(minute)) {
                continue;
            }
            long before = consumed;
            consumed += MINUTE;
            for (int i = 0; i < keys.length; i++) {
                if (lies(thresholds[i], before) && rungs.get(keys[i]).at() == null) {
                    rungs.put(keys[i], new RungAnswer(minute * MINUTE + thresholds[i] - before, "PENDING"));
                    open--;
                }
            }
            if (lateAt == null && due == null && lies(budget, before)) {
                due = minute * MINUTE + budget - before;
                open--;
            }
        }
        String done = lateAt != null ? "MISSED" : "MET";
        String running = paused ? "PAUSED" : lateAt != null ? "BREACHED" : "RUNNING";
        return new Answer(ended ? done : running, budget, used, due, rungs);
    }
}
