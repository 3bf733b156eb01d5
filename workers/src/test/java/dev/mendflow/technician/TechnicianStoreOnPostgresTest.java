package dev.mendflow.technician;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class TechnicianStoreOnPostgresTest extends TechnicianStoreTest {}
