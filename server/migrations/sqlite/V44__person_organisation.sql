-- What organisation somebody speaks for, so that they see what awaits it. It gives no rights.
alter table person add column organisation_id blob references organisation (id);
