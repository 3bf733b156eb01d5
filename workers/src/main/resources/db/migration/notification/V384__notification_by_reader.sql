-- The notices for one recipient, newest first.
create index notice_by_reader on notice (recipient_kind, recipient, notice_number desc);
