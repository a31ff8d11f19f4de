-- Append-only: the forum of a round rates an initiative itself; the last sequence counts.
create table second_rating (
  round_id blob not null references status_round (id),
  initiative_id blob not null references initiative (id),
  -- From 1.
  sequence integer not null check (sequence > 0),
  light text not null check (light in ('green', 'yellow', 'red')),
  reason text not null,
  item text,
  -- Null for sample data.
  rated_by blob references person (id),
  rated_at integer not null,
  primary key (round_id, initiative_id, sequence)
) without rowid;
create trigger second_rating_keeps before update on second_rating
begin select raise(abort, 'second_rating is append-only'); end;
create trigger second_rating_stays before delete on second_rating
begin select raise(abort, 'second_rating is append-only'); end;
