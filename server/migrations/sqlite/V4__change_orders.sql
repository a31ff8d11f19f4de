-- Change orders of what is in force, how each forum of a chain approves, and by when confirmations are due.

alter table programme add column confirm_by text;

alter table approval_step add column rule text not null default 'member'
  check (rule in ('member', 'chair', 'both_chairs'));
alter table approval_step add column written boolean not null default false;

-- Whether a change of what is in force is under way.
alter table confirmation add column changing boolean not null default false;

-- Why the version changes the one before it, as JSON like the content; null for the first ones.
alter table confirmation_version add column change_order text;

alter table confirmation_decision add column procedure text not null default 'meeting'
  check (procedure in ('meeting', 'written'));
-- Where it stands in the minutes.
alter table confirmation_decision add column item text;

-- Append-only: one of two co-chairs approved.
create table confirmation_consent (
  version_id blob not null references confirmation_version (id),
  forum_id blob not null references forum (id),
  person_id blob not null references person (id),
  remarks text not null,
  -- The hash that was consented to; the same as the version's.
  hash text not null,
  consented_at integer not null,
  primary key (version_id, forum_id, person_id)
);
create trigger confirmation_consent_keeps before update on confirmation_consent
begin select raise(abort, 'confirmation_consent is append-only'); end;
create trigger confirmation_consent_stays before delete on confirmation_consent
begin select raise(abort, 'confirmation_consent is append-only'); end;

-- A forum has chairs; SQLite changes a check by making the table anew.
create table role_grant_with_chairs (
  id blob primary key,
  person_id blob not null references person (id),
  role text not null check (role in ('administrator', 'secretariat', 'forum_chair', 'forum_member', 'project_lead', 'politician')),
  forum_id blob references forum (id),
  initiative_id blob references initiative (id)
);
insert into role_grant_with_chairs (id, person_id, role, forum_id, initiative_id)
select id, person_id, role, forum_id, initiative_id from role_grant;
drop table role_grant;
alter table role_grant_with_chairs rename to role_grant;
create index role_grant_person on role_grant (person_id);
