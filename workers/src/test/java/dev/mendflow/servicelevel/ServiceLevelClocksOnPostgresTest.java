package dev.mendflow.servicelevel;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class ServiceLevelClocksOnPostgresTest extends ServiceLevelClocksTest {}
