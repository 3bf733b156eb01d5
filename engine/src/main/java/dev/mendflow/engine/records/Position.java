package dev.mendflow.engine.records;

/**
 * How far a partition has been read.
 *
 * @param source by whom
 * @param last the last position applied, 0 for none
 * @param lastRecordAt when the record there was written, in milliseconds since 1970
 * @param newestRecordAt when the newest of all records was written, in milliseconds since 1970
 * @param appliedAt when it was applied, in milliseconds since 1970
 * @param recent what the last records looked like
 */
record Position(
        Source source, long last, long lastRecordAt, long newestRecordAt, long appliedAt, RecentRecords recent) {

    static Position start(Source source) {
        return new Position(source, 0, 0, 0, 0, RecentRecords.none());
    }

    Position readBy(Source next) {
        return new Position(next, last, lastRecordAt, newestRecordAt, appliedAt, recent);
    }

    int partitionId() {
        return source.partitionId();
    }
}
