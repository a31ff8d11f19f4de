-- The annual wheels of forums: what they do again and again, what they decide of it in each half-year, and
-- the half-years that are closed. What is due is worked out; only a closed half-year stores it.

-- What a forum does again and again. It is changed by a new version and ended, and never deleted.
create table annual_duty (
  id uuid primary key,
  -- The forum that keeps it now.
  forum_id uuid not null references forum (id),
  title text not null,
  kind text not null check (kind in
    ('agreement_review', 'administrative_status', 'dialogue', 'fidelity_review', 'grant_report', 'other')),
  -- The agreement that it is about.
  agreement_id uuid references agreement (id),
  what text,
  rule text not null check (rule in ('once', 'halves', 'months')),
  every bigint not null check (every > 0),
  -- A half-year as 2023-1, or a day.
  first text not null,
  valid_from text,
  valid_until text,
  -- Why it was ended.
  end_reason text,
  version bigint not null,
  -- Null for sample data.
  created_by uuid references person (id),
  created_at bigint not null
);
create index annual_duty_forum on annual_duty (forum_id);
create trigger annual_duty_stays before delete on annual_duty
for each row execute function refuse_change();

-- Append-only: the last one of a duty and day holds, and those before it stay.
create table duty_review (
  duty_id uuid not null references annual_duty (id),
  -- Of something that is due in a half-year, its last day.
  due_on text not null,
  -- From 1 within the two.
  sequence bigint not null check (sequence > 0),
  -- The forum that decided.
  forum_id uuid not null references forum (id),
  outcome text not null check (outcome in ('reviewed', 'not_relevant', 'deferred', 'under_revision')),
  deferred_to text,
  words text,
  -- Null between meetings.
  met_on text,
  decided_on text not null,
  -- Null for sample data.
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (duty_id, due_on, sequence),
  check ((deferred_to is not null) = (outcome = 'deferred')),
  check (words is not null or outcome not in ('not_relevant', 'deferred'))
);
create index duty_review_forum on duty_review (forum_id);
create trigger duty_review_keeps before update or delete on duty_review
for each row execute function refuse_change();

-- Append-only: a half-year of a forum is closed once.
create table half_year_closing (
  forum_id uuid not null references forum (id),
  -- As 2023-1.
  half text not null,
  -- Null for sample data.
  closed_by uuid references person (id),
  closed_at bigint not null,
  primary key (forum_id, half)
);
create trigger half_year_closing_keeps before update or delete on half_year_closing
for each row execute function refuse_change();

-- Append-only: what was due in it, as it was called then. The decision is the last one of that day.
create table half_year_line (
  forum_id uuid not null,
  half text not null,
  -- From 1.
  position bigint not null check (position > 0),
  duty_id uuid not null references annual_duty (id),
  due_on text not null,
  title text not null,
  kind text not null,
  agreement text,
  what text,
  is_by_date boolean not null,
  -- Half-years, with a space between.
  deferred_from text not null,
  missed text,
  primary key (forum_id, half, position),
  foreign key (forum_id, half) references half_year_closing (forum_id, half),
  -- Each time that something is due stands in one record.
  unique (duty_id, due_on)
);
create trigger half_year_line_keeps before update or delete on half_year_line
for each row execute function refuse_change();
create function refuse_review_of_closed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from half_year_line l
    where l.duty_id = new.duty_id and l.due_on = new.due_on) then
    raise exception 'the half-year is closed: its decisions are append-only';
  end if;
  return new;
end
$$;
create trigger duty_review_closed before insert on duty_review
for each row execute function refuse_review_of_closed();

-- A forum that is closed hands its duties over, too.
alter table forum_handover drop constraint forum_handover_kind_check;
alter table forum_handover add constraint forum_handover_kind_check
  check (kind in ('item', 'task', 'duty'));
