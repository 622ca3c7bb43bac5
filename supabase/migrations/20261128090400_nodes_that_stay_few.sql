-- A member has as many nodes as browser profiles. Registered without end, they would fill the table and every answer of
-- record_history: past a thousand, a node is not noted any more, and what it writes is by « somebody » of the team.
create index sync_nodes_member_idx on public.sync_nodes (workspace_id, user_id);

create or replace function public.register_node(p_workspace uuid, p_node text, p_label text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  most constant int := 1000;
  owner uuid;
begin
  perform private.require_role(p_workspace, 'reader');
  select user_id into owner from public.sync_nodes where workspace_id = p_workspace and node = p_node;
  if owner is null and most <= (
    select count(*) from public.sync_nodes where workspace_id = p_workspace and user_id = auth.uid()) then
    return;
  end if;
  insert into public.sync_nodes as known (workspace_id, node, user_id, label)
    values (p_workspace, p_node, auth.uid(), left(p_label, 120))
    on conflict (workspace_id, node) do update
      set seen_at = now(), label = coalesce(excluded.label, known.label) where known.user_id = auth.uid()
    returning user_id into owner;
  if owner is null then
    raise exception using errcode = '23505', message = 'This node belongs to another account.';
  end if;
end
$$;
