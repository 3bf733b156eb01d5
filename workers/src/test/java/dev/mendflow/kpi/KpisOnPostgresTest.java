package dev.mendflow.kpi;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class KpisOnPostgresTest extends KpisTest {}
