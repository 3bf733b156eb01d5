package dev.mendflow.calendar;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class CalendarsOnPostgresTest extends CalendarsTest {}
