package dev.mendflow.statutory;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class StatutoryOnPostgresTest extends StatutoryTest {}
