package dev.mendflow.benchmark.scale;

import dev.mendflow.asset.ProductLine;
import dev.mendflow.customer.Tier;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Those who report, what they report about, and who repairs it; names are Chinese and European by turns. */
final class People {

    static final List<String> REGIONS =
            List.of("CN-BJ", "CN-SH", "CN-GD", "CN-FJ", "CN-SC", "DE-BE", "DE-BY", "GB-LND", "NL-NH", "PL-MZ");

    private static final int CUSTOMER = 2;
    private static final int ASSET = 3;
    private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙");
    private static final List<String> GIVEN =
            List.of("伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "涛", "明");
    private static final List<String> FIRST = List.of(
            "Anna", "Emma", "Felix", "Grace", "Henry", "Jonas", "Lena", "Maja", "Nina", "Owen", "Paul", "Piotr");
    private static final List<String> LAST =
            List.of("Müller", "Schmidt", "Smith", "Taylor", "Nowak", "de Vries", "Becker", "Evans", "Bakker", "Weber");
    private static final List<String> COMPANIES = List.of("出行科技", "储能", "物流", "Logistics", "Fleet", "Energy");
    private static final List<String> MODELS =
            List.of("极光 7", "极光 9", "Aurora 7", "Aurora Van", "储能柜 200", "Pack LFP 82", "Pack NMC 100");
    /** The technicians of the demo come first, so that those who sign in have work. */
    private static final List<String> DEMO = List.of(
            "t-wang",
            "t-liu",
            "t-zhang",
            "t-chen",
            "t-huang",
            "t-lin",
            "t-wu",
            "t-he",
            "t-mueller",
            "t-weber",
            "t-fischer",
            "t-becker",
            "t-taylor",
            "t-evans",
            "t-devries",
            "t-nowak",
            "t-zielinska");

    private final StoreSize size;
    private final Instant now;

    People(StoreSize size, Instant now) {
        this.size = size;
        this.now = now;
    }

    static UUID customer(int n) {
        return Deck.id(CUSTOMER, n);
    }

    static UUID asset(int n) {
        return Deck.id(ASSET, n);
    }

    static String customerName(int n) {
        Deck chance = new Deck(n);
        if (n % 10 == 0) {
            return chance.of(FAMILY) + chance.of(GIVEN) + chance.of(COMPANIES);
        }
        return n % 2 == 0 ? chance.of(FAMILY) + chance.of(GIVEN) : chance.of(FIRST) + " " + chance.of(LAST);
    }

    static String serial(int n) {
        return "SN%08d".formatted(n * 7919L % 100_000_000L);
    }

    String region(int n) {
        return REGIONS.get(n % REGIONS.size());
    }

    String technician(int n) {
        return n < DEMO.size() ? DEMO.get(n) : "t-%04d".formatted(n);
    }

    /** Somebody at the desk; the two agents of the demo are among them. */
    static String agent(int n) {
        return switch (n % 40) {
            case 0 -> "a-li";
            case 1 -> "a-smith";
            default -> "a-%04d".formatted(n % 40);
        };
    }

    void write(StoreWriter store) throws SQLException {
        customers(store);
        assets(store);
        technicians(store);
        store.flush();
    }

    private void customers(StoreWriter store) throws SQLException {
        var table = store.table(
                "customer",
                "id",
                "version",
                "ref",
                "name",
                "search_name",
                "phone",
                "email",
                "tier",
                "region",
                "language",
                "since");
        int written = 0;
        for (int n : Deck.inOrder(CUSTOMER, size.customers())) {
            table.row(
                    customer(n),
                    0,
                    "K-%06d".formatted(n),
                    customerName(n),
                    customerName(n).toUpperCase(Locale.ROOT),
                    "+86 138 %08d".formatted(n),
                    "customer%d@mendflow.example".formatted(n),
                    Tier.values()[n % 4],
                    region(n),
                    n % 2 == 0 ? "zh" : "en",
                    now.minus(Duration.ofDays(900)));
            flushNowAndThen(store, written++);
        }
    }

    private void assets(StoreWriter store) throws SQLException {
        var table = store.table(
                "asset", "id", "version", "serial", "model", "product_line", "sold_on", "in_service_since", "usage_km");
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int written = 0;
        for (int n : Deck.inOrder(ASSET, size.assets())) {
            Deck chance = new Deck(n);
            LocalDate sold = today.minusDays(30 + chance.below(1500));
            table.row(
                    asset(n),
                    0,
                    serial(n),
                    chance.of(MODELS),
                    n % 3 == 0 ? ProductLine.BATTERY_PACK : ProductLine.VEHICLE,
                    sold,
                    sold,
                    chance.below(150_000));
            flushNowAndThen(store, written++);
        }
    }

    /** Beyond those of the demo, which come with the program's start. */
    private void technicians(StoreWriter store) throws SQLException {
        var table = store.table("technician", "code", "name", "region", "latitude", "longitude", "active", "version");
        var skills = store.table("technician_skill", "technician", "list_position", "skill");
        var shifts = store.table(
                "technician_shift", "technician", "list_position", "weekday", "from_time", "until_time", "zone");
        for (int n = DEMO.size(); n < size.technicians(); n++) {
            Deck chance = new Deck(n);
            String code = technician(n);
            table.row(code, customerName(n), region(n), 30.0 + chance.below(100) / 10.0, 110.0, true, 0);
            skills.row(code, 0, "GENERAL");
            skills.row(code, 1, n % 2 == 0 ? "BATTERY" : "ELECTRICAL");
            int day = 0;
            for (String weekday : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
                shifts.row(code, day++, weekday, "08:00", "18:00", "Asia/Shanghai");
            }
        }
    }

    private static void flushNowAndThen(StoreWriter store, int n) throws SQLException {
        if (n % 5_000 == 0) {
            store.flush();
        }
    }
}
