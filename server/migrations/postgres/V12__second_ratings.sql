-- Append-only: the forum of a round rates an initiative itself; the last sequence counts.
create table second_rating (
  round_id uuid not null references status_round (id),
  initiative_id uuid not null references initiative (id),
  -- From 1.
  sequence bigint not null check (sequence > 0),
  light text not null check (light in ('green', 'yellow', 'red')),
  reason text not null,
  item text,
  -- Null for sample data.
  rated_by uuid references person (id),
  rated_at bigint not null,
  primary key (round_id, initiative_id, sequence)
);
create trigger second_rating_keeps before update or delete on second_rating
for each row execute function refuse_change();
