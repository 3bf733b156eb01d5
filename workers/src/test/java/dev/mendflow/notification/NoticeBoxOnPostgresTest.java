package dev.mendflow.notification;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class NoticeBoxOnPostgresTest extends NoticeBoxTest {}
