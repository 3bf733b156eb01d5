package dev.mendflow.kpi;

/**
 * What is counted of a case. Each fact counts on one day, the day on which it was decided, in the zone of
 * {@link KpiSettings}; it has a hit or none, and an amount where there is something to add up.
 */
public enum Measure {
    /** A case was reported. Day: of the report. */
    REPORTED,
    /** A case of a known asset was reported. Hit: another one about the same symptom was opened in the 90 days before. */
    REPEAT,
    /** A case was closed or cancelled. Hit: closed. Amount: seconds since the report. */
    ENDED,
    /**
     * The promise of a first response was kept or broken, whichever came first; waived ones and those called off before they
     * were due do not count. Hit: kept. Day: of the response, or on which it fell due without one.
     */
    RESPONSE,
    /** Somebody has responded. Amount: seconds used of the promise, in the time that counts for it. Day: of the response. */
    RESPONSE_TIME,
    /** As {@link #RESPONSE}, for the promise that it works again. */
    RESOLUTION,
    /** As {@link #RESPONSE_TIME}, for the resolution. */
    RESOLUTION_TIME,
    /** A case was closed. Hit: solved, that is, the last answer does not deny it and the last visit did not give up. */
    SOLVED,
    /** A case with a finished visit was closed. Hit: one visit, without waiting for parts, and never assessed again. */
    FIRST_FIX,
    /** A customer has answered a survey. Amount: the score from 0 to 100. Day: of the answer. */
    SATISFACTION,
    /** A case has left a phase, its group. Amount: seconds in it without waiting. Day: of leaving. */
    STEP,
    /** A case has waited in a phase, its group, that it has left. Amount: seconds. Day: of leaving. */
    WAIT,
    /** Somebody up the line was told of a promise. Day: on which it was decided that they are told. */
    ESCALATION,
    /** A customer was granted a compensation in a currency, its group. Amount: hundredths. Day: of the decision. */
    COMPENSATION,
    /** A technician was on a visit that is over. Amount: seconds from the arrival to the end. Day: of the end. */
    VISIT_TIME,
    /** A word, its group, in the comment of an answer, once for each answer. Hit: the customer was not content. */
    WORD
}
