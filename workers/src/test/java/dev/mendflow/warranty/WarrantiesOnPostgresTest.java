package dev.mendflow.warranty;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class WarrantiesOnPostgresTest extends WarrantiesTest {}
