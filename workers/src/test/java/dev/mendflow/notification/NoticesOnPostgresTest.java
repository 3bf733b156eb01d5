package dev.mendflow.notification;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class NoticesOnPostgresTest extends NoticesTest {}
