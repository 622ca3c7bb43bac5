-- What an artist wrote through a link, in their own words: their page shows it again. The interaction that carries it to
-- the team is the team's, who may complete it with words that are not for the artist: it is not read here, but for whether
-- it was withdrawn. Only the calls of the page see this table.
create table private.plan_comments (
  id uuid primary key references public.interactions on delete cascade,
  link_id uuid not null references public.plan_links on delete cascade,
  body text not null check (char_length(body) between 1 and 4000),
  goal_id uuid,
  step_id uuid,
  written_at timestamptz(3) not null default now()
);
create index plan_comments_link_idx on private.plan_comments (link_id, written_at desc, id);

-- The latest messages of a link, the oldest first. What they are about is told only while the artist sees it.
create function private.comments_of_link(workspace uuid, person uuid, link uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', latest.id, 'text', latest.body, 'written_at', latest.written_at, 'about', coalesce(
        (select step.title from private.shared_steps(workspace, person) step where step.id = latest.step_id),
        (select goal.title from private.shared_goals(workspace, person) goal where goal.id = latest.goal_id)))
      order by latest.written_at, latest.id), '[]')
  from (select said.* from private.plan_comments said
    join public.interactions carried on carried.id = said.id and not carried.deleted
    where said.link_id = link
    order by said.written_at desc, said.id limit 100) latest
$$;

-- Titles and days, in the order of the plan, and what was written through this link. Notes, names of the team and of
-- others are not read at all.
create or replace function private.shared_plan(workspace uuid, person uuid, link uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('state', 'open', 'plan', jsonb_build_object(
    'workspace', space.name, 'time_zone', space.time_zone,
    'person', who.display_name, 'language', who.language,
    'expires_at', (select expires_at from public.plan_links where id = link),
    'comments', private.comments_of_link(workspace, person, link),
    'goals', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', goal.id, 'title', goal.title, 'status', goal.status, 'horizon_on', goal.horizon_on,
        'steps', (select coalesce(jsonb_agg(jsonb_build_object(
            'id', step.id, 'title', step.title, 'done', step.status = 'done', 'due_on', step.due_on,
            'mine', step.by_artist)
            order by step.rank collate "C" nulls last, step.created_at, step.id), '[]')
          from private.shared_steps(workspace, person) step where step.goal_id = goal.id))
        order by goal.rank collate "C" nulls last, goal.created_at, goal.id), '[]')
      from private.shared_goals(workspace, person) goal)))
  from public.workspaces space, public.people who where space.id = workspace and who.id = person
$$;

-- Keeps a comment as an interaction of the file, told apart by its origin, and the words as they were sent.
create or replace function public.comment_on_plan(
  p_hash text, p_address text, p_key uuid, p_text text, p_goal uuid default null, p_step uuid default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  door constant record := private.enter_plan(p_hash, p_address);
  sent constant uuid := private.sent_id(door.link, p_key);
  about_goal uuid;
  about_step uuid;
begin
  if door.state <> 'open' then return jsonb_build_object('state', door.state); end if;
  perform private.reserve_revision(door.workspace);
  if not exists (select from public.interactions where id = sent) then
    if not private.is_within('comment ' || door.link, 20, interval '1 hour') then
      return jsonb_build_object('state', 'busy');
    end if;
    about_goal := private.shared_goal_of(door.workspace, door.person, p_goal, p_step);
    select id into about_step from private.shared_steps(door.workspace, door.person) where id = p_step;
    insert into public.interactions (id, workspace_id, kind, people, occurred_at, note, origin, goal_id, task_id)
      values (sent, door.workspace, 'note', array[door.person], now(), p_text, 'artist', about_goal, about_step);
    insert into private.plan_comments (id, link_id, body, goal_id, step_id)
      values (sent, door.link, p_text, about_goal, about_step);
  end if;
  return private.shared_plan(door.workspace, door.person, door.link);
end
$$;

revoke execute on function private.comments_of_link(uuid, uuid, uuid) from public;
