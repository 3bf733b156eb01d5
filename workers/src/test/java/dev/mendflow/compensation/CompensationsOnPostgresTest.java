package dev.mendflow.compensation;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class CompensationsOnPostgresTest extends CompensationsTest {}
