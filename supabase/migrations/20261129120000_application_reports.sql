-- What reports count of applications. Everything here runs as its reader: the policies of the tables decide.

-- The thread of each application: those made again one from another, deleted ones too, for what they tie together stays
-- tied. What was obtained is over: whatever is made again from it begins another thread, one for all of it. Each is
-- passed twice at most, however long the chain; editions that replace each other in a circle are one thread.
create function private.application_threads() returns table (application_id uuid, thread int)
language plpgsql stable security invoker set search_path = '' as $$
declare
  ids uuid[];
  -- The place of the one it was made again from; below zero when that one was obtained, zero without any.
  earlier int[];
  threads int[];
  passed int[];
  place int;
  reached int;
begin
  with known as (
    select id, workspace_id, resubmission_of, stage = 'accepted' and not deleted as is_obtained,
      row_number() over ()::int as place
    from public.applications
  )
  select array_agg(known.id order by known.place),
    array_agg(coalesce(case when first.is_obtained then -first.place else first.place end, 0) order by known.place)
  into ids, earlier
  from known left join known first on first.id = known.resubmission_of
    and (first.workspace_id = known.workspace_id) is true;
  if ids is null then return; end if;
  threads := array_fill(0, array[cardinality(ids)]);
  passed := threads;
  for start in 1..cardinality(ids) loop
    place := start;
    while threads[place] = 0 and passed[place] <> start loop
      passed[place] := start;
      exit when earlier[place] <= 0;
      place := earlier[place];
    end loop;
    reached := case
      when threads[place] <> 0 then threads[place] when earlier[place] < 0 then earlier[place] else place end;
    place := start;
    while threads[place] = 0 loop
      threads[place] := reached;
      exit when earlier[place] <= 0;
      place := earlier[place];
    end loop;
  end loop;
  return query select * from unnest(ids, threads);
end $$;
revoke execute on function private.application_threads() from public;
grant execute on function private.application_threads() to authenticated, service_role;

-- Every application that was filed, once: one that several people share is one row. Of those made again one from
-- another, what was obtained counts, each; without any, the last that was filed. Ideas, what is being prepared, what was
-- withdrawn before it was sent and what is deleted are not filed. The screens count alike
-- (src/domain/applications/totals.ts).
create view public.counted_applications with (security_invoker = true) as
with threads as materialized (select application_id, thread from private.application_threads()),
-- Asked once a workspace, and not of every application.
survivors as materialized (
  select workspace.id as workspace_id, merged.person_id, merged.survivor_id
  from public.workspaces workspace cross join lateral private.survivors(workspace.id) merged
),
sent as (
  select application.*,
    bool_or(application.stage = 'accepted') over (partition by threads.thread) as has_obtained,
    row_number() over (
      partition by threads.thread order by application.created_at desc, application.id desc) = 1 as is_last
  from public.applications application join threads on threads.application_id = application.id
  where not application.deleted
    and (application.stage in ('submitted', 'waitlisted', 'accepted', 'refused')
      or application.stage = 'withdrawn' and application.submitted_on is not null)
),
filed as (
  select * from sent where case when has_obtained then stage = 'accepted' else is_last end
),
dated as (
  select filed.*,
    -- The day it was sent; else that of its first passage to a stage of what is sent, where the team is, or of its
    -- answer if that is known to be earlier. Without any of them it is in no year.
    coalesce(filed.submitted_on, least(passage.day, filed.answered_on)) as filed_on
  from filed
  join public.workspaces workspace on workspace.id = filed.workspace_id
  left join lateral (
    -- A text that is no passage is kept by the app, and may hold anything; an instant that cannot be one is no passage.
    select min((instant.at at time zone workspace.time_zone)::date) as day
    from unnest(filed.moves) move
    cross join lateral (
      select case when pg_input_is_valid(split_part(move, ' ', 1), 'timestamptz')
        then split_part(move, ' ', 1)::timestamptz end as at
    ) instant
    where instant.at between '1990-01-01T00:00:00Z' and now() + interval '1 day'
      and move ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (submitted|waitlisted|accepted|refused)( |$)'
  ) passage on filed.submitted_on is null
),
-- Files that were merged are one person, with the disciplines of the one that stands.
named as materialized (
  select filed.id as application_id, filed.workspace_id, coalesce(survivors.survivor_id, person_id) as person_id
  from filed cross join lateral unnest(filed.people) person_id
  left join survivors using (workspace_id, person_id)
),
who as (
  select named.application_id,
    array_agg(distinct person.id) as people,
    array_agg(distinct discipline) filter (where discipline is not null) as disciplines
  from named
  join public.people person on person.id = named.person_id
    and (person.workspace_id = named.workspace_id) is true and not person.deleted
  left join lateral unnest(person.disciplines) discipline on true
  group by named.application_id
)
select
  dated.workspace_id,
  dated.id as application_id,
  dated.filed_on,
  extract(year from dated.filed_on)::int as year,
  extract(quarter from dated.filed_on)::int as quarter,
  dated.stage,
  dated.stage in ('accepted', 'refused') as is_answered,
  dated.stage = 'accepted' as is_obtained,
  dated.requested_cents,
  case when dated.stage = 'accepted' then dated.granted_cents end as granted_cents,
  -- The opportunity is the base's own word for who gives; the application's stands when it names none, or is deleted.
  coalesce(case when opportunity.deleted then dated.funder end, opportunity.funder, giver.name, dated.funder) as funder,
  coalesce(case when opportunity.deleted then dated.program end, opportunity.program, dated.program) as program,
  dated.opportunity_id,
  dated.organization_id,
  coalesce(who.people, '{}') as people,
  coalesce(who.disciplines, '{}') as disciplines
from dated
-- By id, which tells them all apart; that they are of one workspace is looked at afterwards. Joined by the workspace,
-- where all are alike, each application would meet every opportunity.
left join public.opportunities opportunity
  on opportunity.id = dated.opportunity_id and (opportunity.workspace_id = dated.workspace_id) is true
left join public.organizations giver
  on giver.id = opportunity.organization_id and (giver.workspace_id = dated.workspace_id) is true
left join who on who.application_id = dated.id;

-- Totals of all time, of each year and of each quarter (`period` says which). What was not filed on a known day is in a
-- year that is null. The rate is of what was answered: what is awaited has not failed. Cents are exact; an amount that
-- nobody wrote down counts for nothing.
create view public.application_totals with (security_invoker = true) as
select workspace_id,
  case when grouping(year) = 1 then 'all' when grouping(quarter) = 1 then 'year' else 'quarter' end as period,
  year, quarter,
  count(*)::int as filed,
  count(*) filter (where is_answered)::int as answered,
  count(*) filter (where is_obtained)::int as obtained,
  round(count(*) filter (where is_obtained) / nullif(count(*) filter (where is_answered), 0)::numeric, 4) as success_rate,
  coalesce(sum(requested_cents), 0)::bigint as requested_cents,
  coalesce(sum(granted_cents), 0)::bigint as granted_cents
from public.counted_applications
group by grouping sets ((workspace_id), (workspace_id, year), (workspace_id, year, quarter));

-- The same by discipline of who applies: an application of two dancers counts once in dance, one of a dancer and a
-- musician once in each. Disciplines therefore add up to more than the totals. Without any, the discipline is null.
create view public.application_totals_by_discipline with (security_invoker = true) as
select workspace_id,
  case when grouping(year) = 1 then 'all' when grouping(quarter) = 1 then 'year' else 'quarter' end as period,
  year, quarter, discipline,
  count(*)::int as filed,
  count(*) filter (where is_answered)::int as answered,
  count(*) filter (where is_obtained)::int as obtained,
  round(count(*) filter (where is_obtained) / nullif(count(*) filter (where is_answered), 0)::numeric, 4) as success_rate,
  coalesce(sum(requested_cents), 0)::bigint as requested_cents,
  coalesce(sum(granted_cents), 0)::bigint as granted_cents
from public.counted_applications left join lateral unnest(disciplines) discipline on true
group by grouping sets (
  (workspace_id, discipline), (workspace_id, discipline, year), (workspace_id, discipline, year, quarter));

-- The same by who gives and by programme. Each application is in one of them, so that they add up to the totals.
create view public.application_totals_by_program with (security_invoker = true) as
select workspace_id,
  case when grouping(year) = 1 then 'all' when grouping(quarter) = 1 then 'year' else 'quarter' end as period,
  year, quarter, funder, program,
  count(*)::int as filed,
  count(*) filter (where is_answered)::int as answered,
  count(*) filter (where is_obtained)::int as obtained,
  round(count(*) filter (where is_obtained) / nullif(count(*) filter (where is_answered), 0)::numeric, 4) as success_rate,
  coalesce(sum(requested_cents), 0)::bigint as requested_cents,
  coalesce(sum(granted_cents), 0)::bigint as granted_cents
from public.counted_applications
group by grouping sets (
  (workspace_id, funder, program), (workspace_id, funder, program, year), (workspace_id, funder, program, year, quarter));

grant select on public.counted_applications, public.application_totals, public.application_totals_by_discipline,
  public.application_totals_by_program to authenticated, service_role;
