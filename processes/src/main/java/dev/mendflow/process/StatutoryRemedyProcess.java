package dev.mendflow.process;

/** Names in the remedy of an asset that was repaired longer or more often than the law allows. */
public final class StatutoryRemedyProcess {

    /** Id of the process. */
    public static final String ID = "statutory-remedy";

    /** Where the model is on the class path. */
    public static final String RESOURCE = "processes/statutory/statutory-remedy.bpmn";

    /** User task. A manager confirms that the limit was reached: which cases count with which days. */
    public static final String CONFIRM_FACTS = "ConfirmFacts";

    /** User task. An agent offers the owner replacement or return and writes down what the owner chose. */
    public static final String OFFER_REMEDY = "OfferRemedy";

    /** End: the managers were reminded. */
    public static final String REMINDED = "Reminded";

    /** End: remedy recorded. */
    public static final String REMEDY_RECORDED = "RemedyRecorded";

    private StatutoryRemedyProcess() {}
}
