-- How many live in the area of an organisation, counted on a day.

-- Append-only: of two of one day the later one holds.
create table inhabitants (
  organisation_id blob not null references organisation (id),
  -- From 1 within the organisation.
  sequence integer not null check (sequence > 0),
  counted_on text not null,
  n integer not null check (n > 0),
  -- Null for sample data.
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (organisation_id, sequence)
) without rowid;
create trigger inhabitants_keeps before update on inhabitants
begin select raise(abort, 'inhabitants is append-only'); end;
create trigger inhabitants_stays before delete on inhabitants
begin select raise(abort, 'inhabitants is append-only'); end;
