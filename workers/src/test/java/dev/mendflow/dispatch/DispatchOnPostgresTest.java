package dev.mendflow.dispatch;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class DispatchOnPostgresTest extends DispatchTest {}
