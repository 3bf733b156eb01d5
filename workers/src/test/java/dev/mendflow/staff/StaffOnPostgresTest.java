package dev.mendflow.staff;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class StaffOnPostgresTest extends StaffTest {}
