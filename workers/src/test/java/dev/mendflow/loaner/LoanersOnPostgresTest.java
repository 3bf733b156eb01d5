package dev.mendflow.loaner;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class LoanersOnPostgresTest extends LoanersTest {}
