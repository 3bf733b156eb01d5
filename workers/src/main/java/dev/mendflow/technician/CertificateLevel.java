package dev.mendflow.technician;

/** How far a certificate reaches; a higher level includes the lower ones. */
public enum CertificateLevel {
    JUNIOR,
    INTERMEDIATE,
    SENIOR;

    /** Whether this level is enough where {@code needed} is asked for. */
    public boolean covers(CertificateLevel needed) {
        return compareTo(needed) >= 0;
    }

    /** Steps this level lies above {@code needed}; negative when it lies below. */
    public int stepsAbove(CertificateLevel needed) {
        return ordinal() - needed.ordinal();
    }
}
