package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;

/**
 * What a record looked like.
 *
 * @param position its place in the log
 * @param hash over its place, key, kind, intent and time
 */
record Fingerprint(long position, long hash) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    static Fingerprint of(EngineRecord record) {
        String looks = record.position() + "|" + record.key() + "|" + record.valueType() + "|" + record.intent() + "|"
                + record.timestamp();
        long hash = FNV_OFFSET;
        for (int i = 0; i < looks.length(); i++) {
            hash = (hash ^ looks.charAt(i)) * FNV_PRIME;
        }
        return new Fingerprint(record.position(), hash);
    }

    /** Every hundredth place is remembered for ever. */
    boolean kept() {
        return position % 100 == 0;
    }
}
