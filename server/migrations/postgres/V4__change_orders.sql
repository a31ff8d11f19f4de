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
  version_id uuid not null references confirmation_version (id),
  forum_id uuid not null references forum (id),
  person_id uuid not null references person (id),
  remarks text not null,
  -- The hash that was consented to; the same as the version's.
  hash text not null,
  consented_at bigint not null,
  primary key (version_id, forum_id, person_id)
);
create trigger confirmation_consent_keeps before update or delete on confirmation_consent
for each row execute function refuse_change();

-- A forum has chairs.
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('administrator', 'secretariat', 'forum_chair', 'forum_member', 'project_lead', 'politician'));
