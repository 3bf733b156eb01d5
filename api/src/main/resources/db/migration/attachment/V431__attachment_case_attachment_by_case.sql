create index case_attachment_by_case on case_attachment (case_id, added_at);
