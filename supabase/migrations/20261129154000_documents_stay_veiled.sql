-- What came with a confidential interaction stays with it: taken off it, a document would be told to readers. The veil
-- is lifted where it was laid, on the interaction.
create function private.keep_veiled() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.interactions about
      where about.id = old.interaction_id and about.workspace_id = old.workspace_id and about.confidential)
    and not exists (select from public.interactions about
      where about.id = new.interaction_id and about.workspace_id = old.workspace_id and about.confidential)
  then
    new.interaction_id := old.interaction_id;
    -- Above the change, which devices then let go of.
    new.clock := new.clock
      || jsonb_build_object('interaction_id', private.server_stamp(private.last_stamp(new.clock)));
  end if;
  return new;
end
$$;
revoke execute on function private.keep_veiled() from public;
-- By its name after sync_row, which merges first.
create trigger sync_row_veiled before update on public.documents
  for each row when (new.interaction_id is distinct from old.interaction_id)
  execute function private.keep_veiled();
