package dev.mendflow.delivery;

/** A way out of the house. */
enum Channel {
    MAIL,
    WEBHOOK
}
