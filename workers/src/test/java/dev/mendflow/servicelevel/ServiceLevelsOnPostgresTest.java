package dev.mendflow.servicelevel;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class ServiceLevelsOnPostgresTest extends ServiceLevelsTest {}
