-- Append-only: what those who ordered are shown of a round, as JSON; the last sequence counts.
create table upward_report (
  round_id uuid not null references status_round (id),
  -- From 1.
  sequence bigint not null check (sequence > 0),
  content text not null,
  -- Null for sample data.
  made_by uuid references person (id),
  made_at bigint not null,
  primary key (round_id, sequence)
);
create trigger upward_report_keeps before update or delete on upward_report
for each row execute function refuse_change();
