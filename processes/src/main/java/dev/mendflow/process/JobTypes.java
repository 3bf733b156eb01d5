package dev.mendflow.process;

/** Types of the jobs that the models create: room and step, such as {@code warranty.look-up-entitlement}. */
public final class JobTypes {

    /** Stores what was decided about the compensation. */
    public static final String RECORD_COMPENSATION = "compensation.record-compensation";

    /** Works out what the customer gets for each promise that was missed. */
    public static final String WORK_OUT_COMPENSATION = "compensation.work-out-compensation";

    /** Filters and ranks the technicians; the best gets the offer. */
    public static final String RANK_TECHNICIANS = "dispatch.rank-technicians";

    /** Remembers that the technician declined or did not answer, so that the next ranking leaves them out. */
    public static final String RECORD_REFUSAL = "dispatch.record-refusal";

    /** Closes the survey without a score. */
    public static final String CLOSE_SURVEY = "feedback.close-survey";

    /** Normalises the score and says whether the customer is satisfied. */
    public static final String EVALUATE_FEEDBACK = "feedback.evaluate-feedback";

    /** Stores what the call-back came to. */
    public static final String RECORD_CALL_BACK = "feedback.record-call-back";

    /** Reminds the customer of the survey. */
    public static final String REMIND_OF_SURVEY = "feedback.remind-of-survey";

    /** Sends the link to the survey and enters the feedback phase. */
    public static final String SEND_SURVEY = "feedback.send-survey";

    /** Gives a reserved loaner back. */
    public static final String RELEASE_LOANER = "loaner.release-loaner";

    /** Reserves a loaner for the customer while the repair lasts. */
    public static final String RESERVE_LOANER = "loaner.reserve-loaner";

    /** Orders what is missing and says when it is expected. */
    public static final String ORDER_PARTS = "parts.order-parts";

    /** Gives reserved parts back to stock. */
    public static final String RELEASE_PARTS = "parts.release-parts";

    /** Reserves the parts that the symptom is likely to need. */
    public static final String RESERVE_PARTS = "parts.reserve-parts";

    /** Tells the customer that the report has arrived and marks the case as started. */
    public static final String ACKNOWLEDGE_REPORT = "servicecase.acknowledge-report";

    /** Asks the customer and puts the case on hold for the customer. */
    public static final String ASK_CUSTOMER = "servicecase.ask-customer";

    /** Ends the case as cancelled. */
    public static final String CANCEL_CASE = "servicecase.cancel-case";

    /** Closes the case; its file is complete. */
    public static final String CLOSE_CASE = "servicecase.close-case";

    /** Notes the message; if the case waits for the customer, the wait ends. */
    public static final String NOTE_CUSTOMER_MESSAGE = "servicecase.note-customer-message";

    /** Stores the assessment with the case and enters the next phase. */
    public static final String RECORD_ASSESSMENT = "servicecase.record-assessment";

    /** Stores what the remote repair came to. */
    public static final String RECORD_REMOTE_REPAIR = "servicecase.record-remote-repair";

    /** Stores the decision on replacement or return. */
    public static final String RECORD_REPLACEMENT = "servicecase.record-replacement";

    /** Reminds the customer of the open question. */
    public static final String REMIND_CUSTOMER = "servicecase.remind-customer";

    /** Opens the case again with its history. */
    public static final String REOPEN_CASE = "servicecase.reopen-case";

    /** Fits what is promised to the new severity. */
    public static final String APPLY_PRIORITY = "servicelevel.apply-priority";

    /** Each rung is heard at most once: the first to claim it goes on to tell who has to know. */
    public static final String CLAIM_RUNG = "servicelevel.claim-rung";

    /** Warns who works on the case. */
    public static final String WARN_ASSIGNEE = "escalation.warn-assignee";

    /** Tells the superior of who works on the case. */
    public static final String TELL_SUPERIOR = "escalation.tell-superior";

    /** Fits what is promised to the decided severity. */
    public static final String PROMISE_SERVICE_LEVELS = "servicelevel.promise-service-levels";

    /** Enters in the ledgers of a case what has come due, and says when to look again. */
    public static final String READ_CLOCKS = "servicelevel.read-clocks";

    /** Stores who took care of it. */
    public static final String RECORD_ESCALATION = "servicelevel.record-escalation";

    /** Says until when the owner has to have an answer, and when the managers are reminded. */
    public static final String OPEN_REMEDY = "statutory.open-remedy";

    /** Stores what came of the remedy. */
    public static final String RECORD_REMEDY = "statutory.record-remedy";

    /** Tells the managers that the owner still waits for an answer. */
    public static final String REMIND_OF_REMEDY = "statutory.remind-of-remedy";

    /** Stores what the visit came to. */
    public static final String RECORD_REPAIR = "visit.record-repair";

    /** Takes the planned visit out of the diary of the technician. */
    public static final String RELEASE_TECHNICIAN = "visit.release-technician";

    /** Releases the planned visit so that somebody else can come. */
    public static final String RELEASE_VISIT = "visit.release-visit";

    /** Plans the visit with the technician and enters the repair. */
    public static final String SCHEDULE_VISIT = "visit.schedule-visit";

    /** Finds the warranty term of the asset and what has been used of it. */
    public static final String LOOK_UP_ENTITLEMENT = "warranty.look-up-entitlement";

    /** Settles warranty, charge or goodwill. */
    public static final String SETTLE_CASE = "warranty.settle-case";

    private JobTypes() {}
}
