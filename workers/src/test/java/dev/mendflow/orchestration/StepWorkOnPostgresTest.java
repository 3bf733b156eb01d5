package dev.mendflow.orchestration;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class StepWorkOnPostgresTest extends StepWorkTest {}
