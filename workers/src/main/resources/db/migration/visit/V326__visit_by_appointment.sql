-- What is to be done on a day, by whomever.
create index visit_by_appointment on visit (appointment_at);
