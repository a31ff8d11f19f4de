-- The same tables as for SQLite. Days are ISO text, instants are microseconds since 1970 UTC.
-- sort_key holds the Danish order (domain::locale::danish_sort_key).

create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('region', 'municipality', 'hospital', 'general_practice', 'other')),
  name text not null,
  sort_key text collate "C" not null,
  code text unique,
  valid_from text,
  valid_until text,
  version bigint not null
);
create unique index organisation_name on organisation (name);

create table level (
  id uuid primary key,
  rank bigint not null,
  name text not null,
  valid_from text,
  valid_until text,
  version bigint not null
);

create table forum (
  id uuid primary key,
  level_id uuid not null references level (id),
  name text not null unique,
  sort_key text collate "C" not null,
  predecessor_id uuid references forum (id),
  valid_from text,
  valid_until text,
  version bigint not null
);

create table forum_organisation (
  forum_id uuid not null references forum (id),
  organisation_id uuid not null references organisation (id),
  primary key (forum_id, organisation_id)
);

create table programme (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  sort_key text collate "C" not null,
  kind text not null check (kind in ('action_plan', 'roll_out', 'agreement')),
  ordered_by uuid not null references forum (id),
  decided_on text not null,
  period_from text,
  period_until text,
  published boolean not null,
  sample boolean not null,
  version bigint not null
);

-- The chain of approval; a step that ended keeps its row.
create table approval_step (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  ordinal bigint not null,
  forum_id uuid not null references forum (id),
  valid_from text not null,
  valid_until text
);
create index approval_step_programme on approval_step (programme_id, valid_until, ordinal);

-- What each colour means in a programme; a wording that ended keeps its row.
create table light_definition (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  light text not null check (light in ('green', 'yellow', 'red')),
  wording text not null,
  valid_from text not null,
  valid_until text
);
create index light_definition_programme on light_definition (programme_id, valid_until);

create table status_round (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  forum_id uuid not null references forum (id),
  meeting_on text not null,
  unique (programme_id, meeting_on)
);

create table initiative (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  number bigint not null,
  title text not null,
  sort_key text collate "C" not null,
  ordered text,
  purpose text,
  target_group text,
  -- One a line.
  interventions text not null,
  sources text not null,
  version bigint not null,
  unique (programme_id, number),
  -- Referred to by what carries the programme along.
  unique (id, programme_id)
);

-- The programme is the initiative's own: one index finds the organisations of a whole programme.
create table initiative_organisation (
  initiative_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null references organisation (id),
  primary key (initiative_id, organisation_id),
  foreign key (initiative_id, programme_id) references initiative (id, programme_id)
);
create index initiative_organisation_programme
  on initiative_organisation (programme_id, organisation_id);

-- The programme is the initiative's own: one index finds the leads of a whole programme.
create table seat (
  id uuid primary key,
  initiative_id uuid not null,
  programme_id uuid not null,
  kind text not null check (kind in ('owner', 'lead', 'group')),
  ordinal bigint not null,
  title text,
  -- Null is a vacancy.
  holder text,
  since text not null,
  unique (initiative_id, kind, ordinal),
  foreign key (initiative_id, programme_id) references initiative (id, programme_id)
);
create index seat_lead on seat (programme_id, holder) where kind = 'lead';

create table person (
  id uuid primary key,
  email text not null unique,
  name text not null,
  sort_key text collate "C" not null,
  password_hash text,
  demo boolean not null,
  version bigint not null
);

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null check (role in ('administrator', 'secretariat', 'forum_member', 'project_lead', 'politician')),
  forum_id uuid references forum (id),
  initiative_id uuid references initiative (id)
);
create index role_grant_person on role_grant (person_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;

-- Append-only: a correction is a row with the next sequence.
create table status_report (
  id uuid primary key,
  initiative_id uuid not null references initiative (id),
  round_id uuid not null references status_round (id),
  sequence bigint not null,
  light text not null check (light in ('green', 'yellow', 'red')),
  explanation text,
  -- Null for sample data, which nobody reported.
  reported_by uuid references person (id),
  reported_at bigint not null,
  unique (initiative_id, round_id, sequence)
);
create trigger status_report_keeps before update or delete on status_report
for each row execute function refuse_change();

-- The newest report of each initiative and round, kept in step with status_report in the same
-- transaction: a page of 1,000 initiatives reads it instead of every report.
create table current_status (
  initiative_id uuid not null references initiative (id),
  round_id uuid not null references status_round (id),
  light text not null,
  reported_at bigint not null,
  primary key (initiative_id, round_id)
);
create index current_status_round on current_status (round_id, light);

create table sign_in_session (
  -- SHA-256 of the token in the cookie, so that a stolen database opens no session.
  token_hash text primary key,
  person_id uuid not null references person (id),
  expires_at bigint not null
);
create index sign_in_session_person on sign_in_session (person_id);

create table one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('first_administrator', 'password')),
  person_id uuid references person (id),
  expires_at bigint not null,
  used_at bigint
);

create table audit_entry (
  id uuid primary key,
  at bigint not null,
  -- Null for the system itself.
  author_id uuid references person (id),
  deed text not null,
  subject text not null,
  subject_id uuid not null,
  programme_id uuid references programme (id),
  -- JSON: [{"field", "before", "after"}].
  changes text not null
);
create index audit_entry_subject on audit_entry (subject_id, at);
create trigger audit_entry_keeps before update or delete on audit_entry
for each row execute function refuse_change();

-- What the installation knows of itself: the key that signs cookies, the password of the demo data.
create table installation (
  name text primary key,
  value text not null
);
