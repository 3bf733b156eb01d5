package dev.mendflow.delivery;

import dev.mendflow.testing.OnPostgres;

@OnPostgres
class DeliveryOnPostgresTest extends DeliveryTest {}
