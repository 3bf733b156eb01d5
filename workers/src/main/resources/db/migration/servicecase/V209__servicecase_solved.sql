-- Closed cases with the same symptom, the newest first: how the like of it was solved.
create index service_case_solved on service_case (symptom, phase, ended_at desc);
