package dev.mendflow.engine.records;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The last 200 records of a partition, of which every replay has some. */
record RecentRecords(List<Fingerprint> fingerprints) {

    private static final int REMEMBERED = 200;

    RecentRecords {
        fingerprints = List.copyOf(fingerprints);
    }

    static RecentRecords none() {
        return new RecentRecords(List.of());
    }

    static RecentRecords parse(String text) {
        if (text.isEmpty()) {
            return none();
        }
        return new RecentRecords(
                Stream.of(text.split(",")).map(RecentRecords::fingerprint).toList());
    }

    RecentRecords and(List<Fingerprint> newer) {
        List<Fingerprint> all = new ArrayList<>(fingerprints);
        all.addAll(newer);
        return new RecentRecords(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    String text() {
        return fingerprints.stream()
                .map(print -> print.position() + ":" + Long.toHexString(print.hash()))
                .collect(joining(","));
    }

    private static Fingerprint fingerprint(String text) {
        int colon = text.indexOf(':');
        return new Fingerprint(
                Long.parseLong(text, 0, colon, 10), Long.parseUnsignedLong(text, colon + 1, text.length(), 16));
    }
}
