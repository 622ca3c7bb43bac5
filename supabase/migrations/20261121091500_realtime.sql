-- Who may listen to a workspace's pokes: its members. Realtime asks this policy when a device joins a topic.
do $$
begin
  if to_regclass('realtime.messages') is null then return; end if;
  create policy messages_select_member on realtime.messages for select to authenticated
    using (extension = 'broadcast' and realtime.topic() in (
      select 'workspace:' || mine from private.my_workspaces('reader') mine));
end
$$;
