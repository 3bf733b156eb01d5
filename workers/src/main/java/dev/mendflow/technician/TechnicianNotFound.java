package dev.mendflow.technician;

/** Nobody has this code. */
public class TechnicianNotFound extends RuntimeException {

    public TechnicianNotFound(String code) {
        super("No technician has the code " + code);
    }
}
