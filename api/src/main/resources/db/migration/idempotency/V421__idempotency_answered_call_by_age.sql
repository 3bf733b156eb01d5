create index answered_call_by_age on answered_call (started_at);
