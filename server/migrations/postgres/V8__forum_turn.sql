-- Who of a forum has the next move in a confirmation: any member or, by the rule of the step, a chair
-- who has not approved this version yet; never who submitted it.

create view forum_turn as
select g.person_id, c.initiative_id
from confirmation c
join approval_step s
  on s.programme_id = c.programme_id and s.forum_id = c.forum_id and s.valid_until is null
join role_grant g on g.forum_id = c.forum_id
  and (g.role = 'forum_chair' or (g.role = 'forum_member' and s.rule = 'member'))
where c.stage = 'awaiting'
and not exists (
  select 1 from confirmation_version v
  where v.initiative_id = c.initiative_id and v.number = c.latest
  and v.submitted_by = g.person_id)
and not (s.rule = 'both_chairs' and exists (
  select 1 from confirmation_consent k join confirmation_version v on v.id = k.version_id
  where v.initiative_id = c.initiative_id and v.number = c.latest
  and k.forum_id = c.forum_id and k.person_id = g.person_id));
