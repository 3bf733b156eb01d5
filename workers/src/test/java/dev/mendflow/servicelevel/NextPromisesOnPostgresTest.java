package dev.mendflow.servicelevel;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class NextPromisesOnPostgresTest extends NextPromisesTest {}
