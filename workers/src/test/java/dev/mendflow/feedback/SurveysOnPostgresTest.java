package dev.mendflow.feedback;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class SurveysOnPostgresTest extends SurveysTest {}
