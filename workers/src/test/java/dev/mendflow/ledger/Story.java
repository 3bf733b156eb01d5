package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.CalendarChanged;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Oracle.Answer;
import dev.mendflow.ledger.Oracle.Happening;
import dev.mendflow.ledger.Oracle.Hours;
import dev.mendflow.ledger.Oracle.Promise;
import dev.mendflow.ledger.Oracle.RungAnswer;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.BudgetUnit;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random life of a random clock: told to the oracle in its tables, and to the product in its calendars and facts. */
final class Story {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "Asia/Kathmandu", "UTC");
    /** Nights on which some of these zones change their clocks, and ordinary weeks. */
    private static final List<String> SEASONS = List.of(
            "2026-03-28",
            "2026-10-24",
            "2026-03-07",
            "2026-10-31",
            "2026-04-04",
            "2026-10-03",
            "2026-06-15",
            "2026-02-12");

    private final Random random;
    private final ZoneId zone;
    private final Map<Hours, CalendarRef> refs = new HashMap<>();
    private final Map<CalendarRef, WorkingTime> times = new HashMap<>();
    private final Promise promise;
    private final long start;
    private final List<Happening> happenings = new ArrayList<>();
    private final long asOf;
    private final long metReceived;

    Story(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        promise = promise(hours());
        start = LocalDate.parse(SEASONS.get(random.nextInt(SEASONS.size())))
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond()
                        / 60
                + random.nextInt(2 * 24 * 60);
        long minute = happen();
        boolean met = random.nextInt(3) == 0;
        long late = met && random.nextBoolean() ? 1 + random.nextInt(600) : 0;
        if (met) {
            minute += 1 + random.nextInt(600);
            happenings.add(new Happening(minute, "met", null, null, null));
        }
        metReceived = met ? minute + late : -1;
        asOf = minute + late + 1 + random.nextInt(600);
    }

    private long happen() {
        long minute = start;
        boolean paused = false;
        for (int left = random.nextInt(6); left > 0; left--) {
            minute += 1 + random.nextInt(600);
            switch (random.nextInt(4)) {
                case 0 -> {
                    var mode = ChangeMode.values()[random.nextInt(4)].name();
                    var hours = random.nextBoolean() ? promise.hours() : hours();
                    happenings.add(new Happening(minute, "change", mode, promise(hours), null));
                }
                case 1 -> happenings.add(new Happening(minute, "calendar", null, null, hours()));
                default -> {
                    happenings.add(new Happening(minute, paused ? "resume" : "hold", null, null, null));
                    paused = !paused;
                }
            }
        }
        return minute;
    }

    private Promise promise(Hours hours) {
        var unit = BudgetUnit.values()[random.nextInt(4)];
        int amount = 1 + random.nextInt(unit.countsDays() ? 2 : random.nextBoolean() ? 120 : 800);
        var percents = new ArrayList<Integer>();
        for (int percent : new int[] {33, 50, 75, 90}) {
            if (random.nextBoolean()) {
                percents.add(percent);
            }
        }
        percents.add(100);
        if (random.nextInt(4) == 0) {
            percents.add(133);
        }
        return new Promise(unit.name(), amount, hours, percents, 7 + random.nextInt(90), random.nextInt(3));
    }

    private Hours hours() {
        var week = new HashMap<Integer, int[][]>();
        for (int day = 1; day <= 7; day++) {
            if (day == 1 || day == 4 || random.nextInt(3) > 0) {
                week.put(day, intervals());
            }
        }
        var dates = new HashMap<LocalDate, int[][]>();
        for (int left = random.nextInt(5); left > 0; left--) {
            var date =
                    LocalDate.parse(SEASONS.get(random.nextInt(SEASONS.size()))).plusDays(random.nextInt(9));
            dates.put(date, random.nextBoolean() ? new int[0][] : intervals());
        }
        var where = random.nextInt(5) == 0 ? ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))) : zone;
        return new Hours(where, week, dates);
    }

    private int[][] intervals() {
        return switch (random.nextInt(6)) {
            case 0 -> new int[][] {{0, 1440}};
            case 1 -> new int[][] {{0, 150}, {480, 720}, {1200, 1440}};
            case 2 -> {
                int from = random.nextInt(1200);
                yield new int[][] {{from, from + 60 + random.nextInt(180)}};
            }
            case 3 -> new int[][] {{100 + random.nextInt(60), 170 + random.nextInt(60)}, {600, 1000}};
            default -> new int[][] {{540, 720}, {810, 1080}};
        };
    }

    /** What the oracle says, rung by rung: first what was believed, then what is true. */
    Map<String, Object> expected() {
        Answer truth = Oracle.answer(promise, start, happenings, asOf);
        var rungs = new TreeMap<>(truth.rungs());
        if (metReceived > 0 && metReceived > happenings.getLast().minute()) {
            var before = happenings.subList(0, happenings.size() - 1);
            Oracle.believed(promise, start, before, metReceived).rungs().forEach((key, believed) -> {
                if (rungs.get(key).state().equals("PENDING")) {
                    // Nobody was told of a skipped one: there is nothing to take back.
                    String now = believed.state().equals("FIRED") ? "RETRACTED" : believed.state();
                    rungs.put(key, new RungAnswer(now.equals("PENDING") ? null : believed.at(), now));
                }
            });
        }
        return answer(truth.state(), truth.budget(), truth.consumed(), truth.due(), rungs);
    }

    /** What the product says. */
    Map<String, Object> actual() {
        Schedules schedules = times::get;
        Ledger ledger = Ledger.started(terms(promise), at(start), schedules);
        for (Happening happening : happenings) {
            long received = happening.kind().equals("met") ? metReceived : happening.minute();
            ledger = ledger.play(fact(happening), at(happening.minute()), at(received), schedules);
        }
        ClockStatus status = ledger.runTo(at(asOf), true, schedules).status(at(asOf), schedules);
        var rungs = new TreeMap<String, RungAnswer>();
        for (RungStatus rung : status.rungs()) {
            Long at = rung.at() == null ? null : micros(rung.at());
            rungs.put(key(rung.rung()), new RungAnswer(at, rung.state().name()));
        }
        boolean runs = status.state() == ClockState.RUNNING;
        return answer(
                status.state().name(),
                micros(status.budget()),
                micros(status.consumed()),
                runs ? micros(status.dueAt()) : null,
                rungs);
    }

    private static Map<String, Object> answer(
            String state, long budget, long consumed, Long due, Map<String, RungAnswer> rungs) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("state", state);
        answer.put("budget", budget);
        answer.put("consumed", consumed);
        answer.put("due", due);
        answer.putAll(rungs);
        return answer;
    }

    private Fact fact(Happening happening) {
        return switch (happening.kind()) {
            case "hold" -> new Paused("random", PauseOwner.CUSTOMER);
            case "resume" -> new Resumed();
            case "calendar" -> new CalendarChanged(ref(happening.hours()));
            case "change" -> new PolicyChanged(ChangeMode.valueOf(happening.mode()), terms(happening.promise()));
            default -> new Met();
        };
    }

    private Terms terms(Promise promised) {
        var unit = BudgetUnit.valueOf(promised.unit());
        var budget = unit.countsDays()
                ? new Budget(unit, Duration.ZERO, promised.amount())
                : new Budget(unit, Duration.ofMinutes(promised.amount()), 0);
        var rungs = promised.percents().stream().map(Rung::at).toList();
        return new Terms(budget, ref(promised.hours()), rungs)
                .repeating(Duration.ofMinutes(promised.every()), promised.times());
    }

    private CalendarRef ref(Hours hours) {
        return refs.computeIfAbsent(hours, unknown -> {
            var ref = new CalendarRef(new CalendarId("RANDOM"), refs.size() + 1);
            var calendar =
                    draft(hours).calendar(ref.id(), LocalDate.of(2026, 1, 1)).asVersion(ref.version());
            times.put(ref, new WorkingTime(calendar));
            return ref;
        });
    }

    private static CalendarDraft draft(Hours hours) {
        var week = new LinkedHashMap<String, List<String>>();
        hours.week.forEach((day, table) -> week.put(DayOfWeek.of(day).name(), texts(table)));
        var exceptions = new ArrayList<ExceptionDraft>();
        hours.dates.forEach((date, table) -> exceptions.add(
                new ExceptionDraft(date.toString(), table.length == 0 ? "CLOSED" : "WORKING", texts(table), null)));
        return new CalendarDraft(hours.zone.getId(), null, week, exceptions);
    }

    private static List<String> texts(int[][] table) {
        var texts = new ArrayList<String>();
        for (int[] interval : table) {
            texts.add("%02d:%02d-%02d:%02d"
                    .formatted(interval[0] / 60, interval[0] % 60, interval[1] / 60, interval[1] % 60));
        }
        return texts;
    }

    private static String key(Rung rung) {
        return rung.percent() + "%"
                + (rung.after().isZero() ? "" : "+" + rung.after().toMinutes());
    }

    private static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append("start ").append(clock(start)).append(' ').append(promise);
        happenings.forEach(happening ->
                text.append('\n').append(clock(happening.minute())).append(' ').append(happening));
        return text.append("\nmet received ")
                .append(clock(metReceived))
                .append(", as of ")
                .append(clock(asOf))
                .toString();
    }

    private String clock(long minute) {
        return LocalDateTime.ofInstant(at(minute), zone) + " (" + at(minute) + ")";
    }
}
