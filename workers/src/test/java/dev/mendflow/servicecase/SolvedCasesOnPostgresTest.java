package dev.mendflow.servicecase;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class SolvedCasesOnPostgresTest extends SolvedCasesTest {}
