-- What a row was before: the values that merges displaced, and whose devices wrote them. Row-level security decides:
-- nothing for readers, to whom a value may have been confidential.
create function public.record_history(p_workspace uuid, p_table text, p_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  return jsonb_build_object(
    'versions', (
      select coalesce(jsonb_agg(to_jsonb(latest)), '[]') from (
        select field, value, stamp, replaced_by from public.field_history
        where row_id = p_id and table_name = p_table and workspace_id = p_workspace
        order by stamp collate "C" desc limit 500
      ) latest),
    'nodes', (
      select coalesce(jsonb_object_agg(node, user_id), '{}') from public.sync_nodes
      where workspace_id = p_workspace));
end
$$;

revoke execute on function public.record_history(uuid, text, uuid) from public, anon;
grant execute on function public.record_history(uuid, text, uuid) to authenticated;
