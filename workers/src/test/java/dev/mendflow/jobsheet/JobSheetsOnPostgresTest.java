package dev.mendflow.jobsheet;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class JobSheetsOnPostgresTest extends JobSheetsTest {}
