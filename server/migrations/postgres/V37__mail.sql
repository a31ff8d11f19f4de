-- Reminders by mail: who wants none or English ones, what was made, and how it stands with each.

create table reminder_choice (
  person_id uuid primary key references person (id),
  choice text not null check (choice in ('da', 'en', 'off')),
  chosen_at bigint not null
);

-- Append-only: one mail a person and day.
create table mail (
  id uuid primary key,
  person_id uuid not null references person (id),
  made_on text not null,
  queued_at bigint not null,
  unique (person_id, made_on)
);
create index mail_queued on mail (queued_at);
create trigger mail_keeps before update or delete on mail
for each row execute function refuse_change();

-- Append-only: what a mail tells of, as domain::reminder names it. Its text is made when it is sent.
create table mail_matter (
  mail_id uuid not null references mail (id),
  matter text not null,
  primary key (mail_id, matter)
);
create trigger mail_matter_keeps before update or delete on mail_matter
for each row execute function refuse_change();

create table mail_delivery (
  mail_id uuid primary key references mail (id),
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
  n_attempts bigint not null,
  next_at bigint not null,
  claimed_at bigint,
  reason text check (reason in ('reserved', 'turned_off', 'cannot_sign_in', 'unreachable', 'unprotected',
    'sign_in', 'refused', 'interrupted')),
  -- What the mail server answered, such as 450.
  reply bigint
);
create index mail_delivery_open on mail_delivery (next_at) where state in ('waiting', 'sending');
