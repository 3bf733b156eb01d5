package dev.mendflow.delivery;

/** A message is not known to have left the house. */
final class NotCarried extends RuntimeException {

    NotCarried(String why, Throwable cause) {
        super(why, cause);
    }

    NotCarried(String why) {
        super(why);
    }
}
