package dev.mendflow.parts;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class PartsOnPostgresTest extends PartsTest {}
