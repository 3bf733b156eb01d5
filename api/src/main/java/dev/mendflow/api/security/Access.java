package dev.mendflow.api.security;

/** The rules that handlers carry in {@code @PreAuthorize}; administrators pass all but the last one. */
public final class Access {

    /** Everybody who signed in. */
    public static final String SIGNED_IN = "isAuthenticated()";

    /** Everybody of the service organisation who works with cases. */
    public static final String STAFF = "hasAnyRole('AGENT','DISPATCHER','TECHNICIAN','MANAGER','ADMIN')";

    /** Everybody of the service organisation, those who design processes too. */
    public static final String ORGANISATION =
            "hasAnyRole('AGENT','DISPATCHER','TECHNICIAN','MANAGER','DESIGNER','ADMIN')";

    /** Those who speak with customers and steer cases. */
    public static final String DESK = "hasAnyRole('AGENT','DISPATCHER','MANAGER','ADMIN')";

    /** Those who see cases: staff, and customers their own. */
    public static final String CASES = "hasAnyRole('CUSTOMER','AGENT','DISPATCHER','TECHNICIAN','MANAGER','ADMIN')";

    /** Those who drive out, and those who send them. */
    public static final String FIELD = "hasAnyRole('TECHNICIAN','DISPATCHER','MANAGER','ADMIN')";

    /** Those who send technicians. */
    public static final String DISPATCH = "hasAnyRole('DISPATCHER','MANAGER','ADMIN')";

    /** Those who lead. */
    public static final String LEAD = "hasAnyRole('MANAGER','ADMIN')";

    /** Those who look into the engine. */
    public static final String OVERSIGHT = "hasAnyRole('MANAGER','DESIGNER','ADMIN')";

    /** Those who bring processes into the engine. */
    public static final String DESIGN = "hasAnyRole('DESIGNER','ADMIN')";

    /** The administrator. */
    public static final String ADMIN = "hasRole('ADMIN')";

    /** Anybody, also without an account: what is asked for carries its own secret. */
    public static final String ANYBODY = "permitAll()";

    private Access() {}
}
