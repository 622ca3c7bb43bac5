-- The team: inviting, roles, leaving. Members are written here and nowhere else.

-- The workspaces of the caller. Whoever is signed in has read a code at their address: pending invitations to
-- that address become active.
create function public.my_workspaces() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  invitation record;
begin
  for invitation in
    select id, workspace_id from public.members
    where user_id = auth.uid() and status = 'invited' and not deleted order by workspace_id
  loop
    perform private.reserve_revision(invitation.workspace_id);
    update public.members set status = 'active' where id = invitation.id and status = 'invited';
  end loop;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', space.id, 'name', space.name, 'time_zone', space.time_zone, 'locale', space.locale,
      'role', me.role, 'member_id', me.id, 'display_name', me.display_name) order by space.name, space.id), '[]')
    from public.members me join public.workspaces space on space.id = me.workspace_id
    where me.user_id = auth.uid() and me.status = 'active' and not me.deleted);
end
$$;

-- Invites somebody, or sends the invitation again. Answers the member's id; CS005 when already of the team.
create function public.invite_member(p_workspace uuid, p_email text, p_role text, p_display_name text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  address constant text := lower(btrim(p_email));
  known public.members;
  member uuid;
begin
  perform private.require_role(p_workspace, 'admin');
  perform private.reserve_revision(p_workspace);
  if address !~ '^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$' then
    raise exception using errcode = '23514', message = 'This is not an e-mail address.';
  end if;
  select * into known from public.members where workspace_id = p_workspace and email = address;
  if known.status = 'active' and not known.deleted then
    raise exception using errcode = 'CS005', message = 'Already a member of this workspace.';
  end if;
  if known.id is null then
    insert into public.members (workspace_id, user_id, email, display_name, role, tape)
      values (p_workspace, private.ensure_account(address), address, p_display_name, p_role,
        private.next_tape(p_workspace))
      returning id into member;
  else
    update public.members set user_id = private.ensure_account(address), display_name = p_display_name,
        role = p_role, status = 'invited', deleted = false
      where id = known.id returning id into member;
  end if;
  perform private.enqueue_mail(p_workspace, address, 'invitation', space.locale, jsonb_build_object(
      'workspace', space.name, 'display_name', p_display_name,
      'invited_by', (select display_name from public.members where workspace_id = p_workspace and user_id = auth.uid())),
      repeatable => true)
    from public.workspaces space where space.id = p_workspace
      -- Pressed again and again, it is still one letter.
      and not exists (select from private.mail_queue sent
        where sent.workspace_id = p_workspace and sent.recipient = address and sent.template = 'invitation'
          and sent.status <> 'dead' and sent.created_at > now() - interval '10 minutes');
  return member;
end
$$;

-- The member asked for, its workspace locked so that two admins cannot leave at once.
create function private.lock_member(member uuid) returns public.members
language plpgsql volatile security definer set search_path = '' as $$
declare
  found public.members;
begin
  select * into found from public.members where id = member;
  -- An unknown member and one of a foreign workspace look the same.
  if found.id is null then
    raise exception using errcode = 'CS002', message = 'Not a member of this workspace.';
  end if;
  perform private.require_role(found.workspace_id, 'reader');
  perform private.reserve_revision(found.workspace_id);
  select * into found from public.members where id = member;
  return found;
end
$$;

create function private.require_another_admin(leaving public.members) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if leaving.role = 'admin' and leaving.status = 'active' and not exists (
    select from public.members where workspace_id = leaving.workspace_id and id <> leaving.id
      and role = 'admin' and status = 'active' and not deleted) then
    raise exception using errcode = 'CS004', message = 'A workspace keeps at least one admin.';
  end if;
end
$$;

create function public.change_member_role(p_member uuid, p_role text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  member constant public.members := private.lock_member(p_member);
begin
  perform private.require_role(member.workspace_id, 'admin');
  if p_role <> 'admin' then perform private.require_another_admin(member); end if;
  update public.members set role = p_role where id = p_member;
end
$$;

-- Removes a member, or oneself.
create function public.remove_member(p_member uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  member constant public.members := private.lock_member(p_member);
begin
  if member.user_id is distinct from auth.uid() then
    perform private.require_role(member.workspace_id, 'admin');
  end if;
  perform private.require_another_admin(member);
  update public.members set status = 'removed' where id = p_member;
end
$$;

create function public.rename_me(p_workspace uuid, p_display_name text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role(p_workspace, 'reader');
  perform private.reserve_revision(p_workspace);
  update public.members set display_name = p_display_name where workspace_id = p_workspace and user_id = auth.uid();
end
$$;

revoke execute on function private.lock_member(uuid), private.require_another_admin(public.members) from public;
revoke execute on function public.my_workspaces(), public.invite_member(uuid, text, text, text),
  public.change_member_role(uuid, text), public.remove_member(uuid), public.rename_me(uuid, text) from public, anon;
grant execute on function public.my_workspaces(), public.invite_member(uuid, text, text, text),
  public.change_member_role(uuid, text), public.remove_member(uuid), public.rename_me(uuid, text) to authenticated;
