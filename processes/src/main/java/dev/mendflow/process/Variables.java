package dev.mendflow.process;

/** Names of process variables. They hold codes, ids and dates: never personal data, never free text. */
public final class Variables {

    /** The case, a UUID as text: correlation and business key. */
    public static final String CASE_ID = "caseId";

    /** The number that people use, such as SC-2026-000001. */
    public static final String CASE_NUMBER = "caseNumber";

    /** How the case was reported: PORTAL, PHONE, EMAIL, API or TELEMETRY. */
    public static final String CHANNEL = "channel";

    /** SAFETY, IMMOBILE, DEGRADED, QUESTION or OTHER. */
    public static final String CATEGORY = "category";

    /** Code of the symptom, such as NO_CHARGE. */
    public static final String SYMPTOM = "symptom";

    /** The reporter's own severity P1 to P4, or null. */
    public static final String SEVERITY_HINT = "severityHint";

    /** The customer's tier: A, B, C or INDIVIDUAL. */
    public static final String TIER = "tier";

    /** Code of the service area. */
    public static final String REGION = "region";

    /** Code of the product line of the asset. */
    public static final String PRODUCT_LINE = "productLine";

    /** P1 to P4. */
    public static final String SEVERITY = "severity";

    /** Service mode: REMOTE, ON_SITE, IN_SHOP, PICKUP, RESCUE or ANSWER. */
    public static final String MODE = "mode";

    /** Code of the skill that the work needs. */
    public static final String SKILL = "skill";

    /** Whether no agent has to confirm the assessment. */
    public static final String CLEAR_CASE = "clearCase";

    /** Months since the asset was put into service. */
    public static final String MONTHS_IN_SERVICE = "monthsInService";

    /** Kilometres of the asset. */
    public static final String USAGE_KM = "usageKm";

    /** Charging cycles of the asset. */
    public static final String CYCLES = "cycles";

    /** State of health of the battery in percent. */
    public static final String SOH_PERCENT = "sohPercent";

    /** Code of the warranty term that holds, or NONE. */
    public static final String WARRANTY_TERM = "warrantyTerm";

    /** Whether warranty covers the work. */
    public static final String WARRANTY_COVERED = "warrantyCovered";

    /** Code of the reason for covering or not. */
    public static final String WARRANTY_REASON = "warrantyReason";

    /** PROCEED or NEED_INFORMATION. */
    public static final String ASSESSMENT_OUTCOME = "assessmentOutcome";

    /** Login of who confirmed the assessment. */
    public static final String ASSESSED_BY = "assessedBy";

    /** The wait for the customer, a UUID as text. */
    public static final String HOLD_ID = "holdId";

    /** When the customer is reminded of the question, ISO 8601 with offset. */
    public static final String ANSWER_REMIND_AT = "answerRemindAt";

    /** The customer's message, a UUID as text. */
    public static final String MESSAGE_ID = "messageId";

    /** REPAIRED or VISIT_NEEDED. */
    public static final String REMOTE_OUTCOME = "remoteOutcome";

    /** Login of who repaired. */
    public static final String REPAIRED_BY = "repairedBy";

    /** Whether a loaner was reserved. */
    public static final String LOANER_RESERVED = "loanerReserved";

    /** Whether parts were reserved. */
    public static final String PARTS_RESERVED = "partsReserved";

    /** Whether a technician was found and asked. */
    public static final String CANDIDATE_FOUND = "candidateFound";

    /** Login of the asked or assigned technician. */
    public static final String TECHNICIAN = "technician";

    /** Login of who accepted the job for the technician or gave it to them. */
    public static final String ASSIGNED_BY = "assignedBy";

    /** Until when the technician can answer, ISO 8601 with offset. */
    public static final String OFFER_EXPIRES_AT = "offerExpiresAt";

    /** When the visit begins, ISO 8601 with offset. */
    public static final String APPOINTMENT_AT = "appointmentAt";

    /** ACCEPT, DECLINE or EXPIRED. */
    public static final String JOB_DECISION = "jobDecision";

    /** BUSY, TOO_FAR, NOT_MY_SKILL or OTHER; null when the technician did not say. UNAVAILABLE when it is not theirs to say. */
    public static final String DECLINE_REASON = "declineReason";

    /** The planned visit. */
    public static final String VISIT_ID = "visitId";

    /** REPAIRED, PARTS_MISSING, ANOTHER_VISIT or NOT_REPAIRABLE. */
    public static final String REPAIR_OUTCOME = "repairOutcome";

    /** Code of the fault that was found. */
    public static final String FAULT_CODE = "faultCode";

    /** Number of the missing part. */
    public static final String PART_NUMBER = "partNumber";

    /** The order of missing parts. */
    public static final String PARTS_ORDER_ID = "partsOrderId";

    /** When the parts are expected, ISO 8601 with offset. */
    public static final String PARTS_EXPECTED_AT = "partsExpectedAt";

    /** When a dispatcher expects the parts now, ISO 8601 with offset; in the task only. */
    public static final String NEW_EXPECTED_AT = "newExpectedAt";

    /** REPLACE or RETURN. */
    public static final String REPLACEMENT_DECISION = "replacementDecision";

    /** Whether a manager has to decide on the compensation for missed promises. */
    public static final String COMPENSATION_PROPOSED = "compensationProposed";

    /** What was worked out, with currency: {@code 135.00 CNY}; null when there is nothing to decide. */
    public static final String COMPENSATION_AMOUNT = "compensationAmount";

    /** GRANT or REFUSE. */
    public static final String COMPENSATION_DECISION = "compensationDecision";

    /** What the owner of an asset is offered by law, a UUID as text. */
    public static final String REMEDY_ID = "remedyId";

    /** When the managers are reminded of the remedy, ISO 8601 with offset. */
    public static final String REMEDY_REMIND_AT = "remedyRemindAt";

    /** Until when the owner has to have an answer by law, ISO 8601 with offset. */
    public static final String REMEDY_DUE_AT = "remedyDueAt";

    /** CONFIRMED or NOT_REACHED: whether the statutory limit was reached. */
    public static final String FACTS_OUTCOME = "factsOutcome";

    /** What the owner chose: REPLACE, RETURN or KEEP. */
    public static final String REMEDY_DECISION = "remedyDecision";

    /** Login of who decided on replacement, compensation or remedy. */
    public static final String DECIDED_BY = "decidedBy";

    /** Whether the customer answered the survey. */
    public static final String SURVEY_ANSWERED = "surveyAnswered";

    /** Whether the customer is satisfied; silence counts as satisfied. */
    public static final String SATISFIED = "satisfied";

    /** SETTLED, REOPEN or COMPLAINT. */
    public static final String CALL_BACK_OUTCOME = "callBackOutcome";

    /** Login of who called back. */
    public static final String CALLED_BY = "calledBy";

    /** The promise that is looked after: FIRST_RESPONSE, ASSESSMENT, ARRIVAL or RESOLUTION. */
    public static final String METRIC = "metric";

    /** The clock of that promise, a UUID as text. */
    public static final String CLOCK_ID = "clockId";

    /** Whether a clock of the case has not ended. */
    public static final String CLOCK_OPEN = "clockOpen";

    /** When the clocks have to be looked at again, ISO 8601 with offset; null while they stand or have no rung left. */
    public static final String ALARM_AT = "alarmAt";

    /** For when the alarm was set that has just rung, ISO 8601 with offset; null when something else made us look. */
    public static final String RANG = "rang";

    /** The entry of the clock's ledger that says a rung was reached. */
    public static final String RUNG_ENTRY = "rungEntry";

    /** Whether the promise is broken. */
    public static final String BREACHED = "breached";

    /** Whether this instance may escalate. */
    public static final String CLAIMED = "claimed";

    /** Login of the superior who was told and has to act; empty when it is the managers. */
    public static final String SUPERIOR = "superior";

    /** Whether what was promised is still to be done, so that somebody has to act. */
    public static final String STILL_TO_DO = "stillToDo";

    /** Login of who handled the escalation. */
    public static final String HANDLED_BY = "handledBy";

    /** Login of who completed a user task; in the task only. */
    public static final String ACTOR = "actor";

    private Variables() {}
}
