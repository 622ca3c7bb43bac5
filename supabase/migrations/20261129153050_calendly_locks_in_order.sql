-- Who changes an appointment holds the workspace, then the change to be told: so does what takes a change back. The other
-- way round, the two could wait for each other, and a device was refused what it sent.
select private.amend('public.finish_calendly_change(uuid, text, text, text)',
  'elsif p_outcome = ''refused'' then
',
  'elsif p_outcome = ''refused'' then
    perform private.reserve_revision(workspace_id) from public.events where id = p_event;
');
