-- Who leaves the team leaves their calendar's addresses too: one who is invited again makes new ones, and those that lie
-- on a lost phone stay shut.
create function private.close_calendar_feeds() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.calendar_feeds set revoked_at = now() where member_id = new.id and revoked_at is null;
  return null;
end
$$;
revoke execute on function private.close_calendar_feeds() from public;
create trigger close_calendar_feeds after update on public.members
  for each row when (new.status = 'removed' or new.deleted) execute function private.close_calendar_feeds();
update private.calendar_feeds feed set revoked_at = now() from public.members member
  where member.id = feed.member_id and (member.status = 'removed' or member.deleted) and feed.revoked_at is null;

-- What is told of an appointment has an id that can be known beforehand: a row of another workspace that took it first is
-- never written to.
select private.amend('private.notice_calendly_change()',
  'where id = appointment.interaction_id and', 'where id = appointment.interaction_id and workspace_id = new.workspace_id and');
