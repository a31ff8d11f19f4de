-- How many live in the area of an organisation, counted on a day.

-- Append-only: of two of one day the later one holds.
create table inhabitants (
  organisation_id uuid not null references organisation (id),
  -- From 1 within the organisation.
  sequence bigint not null check (sequence > 0),
  counted_on text not null,
  n bigint not null check (n > 0),
  -- Null for sample data.
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (organisation_id, sequence)
);
create trigger inhabitants_keeps before update or delete on inhabitants
for each row execute function refuse_change();
