package dev.mendflow.visit;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class VisitsOnPostgresTest extends VisitsTest {}
