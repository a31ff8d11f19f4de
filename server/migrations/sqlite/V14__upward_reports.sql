-- Append-only: what those who ordered are shown of a round, as JSON; the last sequence counts.
create table upward_report (
  round_id blob not null references status_round (id),
  -- From 1.
  sequence integer not null check (sequence > 0),
  content text not null,
  -- Null for sample data.
  made_by blob references person (id),
  made_at integer not null,
  primary key (round_id, sequence)
) without rowid;
create trigger upward_report_keeps before update on upward_report
begin select raise(abort, 'upward_report is append-only'); end;
create trigger upward_report_stays before delete on upward_report
begin select raise(abort, 'upward_report is append-only'); end;
