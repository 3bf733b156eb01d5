package dev.mendflow.process;

/** Groups to whom user tasks are offered: the roles, in lower-case plural. */
public final class CandidateGroups {

    /** Who assesses and calls back. */
    public static final String AGENTS = "agents";

    /** Who assigns technicians and chases parts. */
    public static final String DISPATCHERS = "dispatchers";

    /** Who repairs. */
    public static final String TECHNICIANS = "technicians";

    /** Who decides on replacements and compensation, and handles escalations. */
    public static final String MANAGERS = "managers";

    private CandidateGroups() {}
}
