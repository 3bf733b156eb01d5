package dev.mendflow.technician;

import java.time.LocalDate;

/**
 * Proof of training.
 *
 * @param code what was certified, e.g. {@code HIGH_VOLTAGE}
 * @param level how far it reaches
 * @param validUntil the last day it is valid on
 */
public record Certificate(String code, CertificateLevel level, LocalDate validUntil) {

    /** Whether this certificate proves {@code code} at {@code needed} or above on {@code day}. */
    public boolean proves(String code, CertificateLevel needed, LocalDate day) {
        return this.code.equals(code) && level.covers(needed) && !day.isAfter(validUntil);
    }
}
