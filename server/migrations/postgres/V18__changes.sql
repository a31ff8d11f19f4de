-- Those who follow a programme hear of its changes: the log is asked what came last.
create index audit_entry_at on audit_entry (at);
create index audit_entry_programme on audit_entry (programme_id, at);
