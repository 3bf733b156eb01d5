package dev.mendflow.servicelevel;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class LevelChangesOnPostgresTest extends LevelChangesTest {}
