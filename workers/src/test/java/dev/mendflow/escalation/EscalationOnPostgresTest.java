package dev.mendflow.escalation;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class EscalationOnPostgresTest extends EscalationTest {}
