import { useParams } from "@solidjs/router";
import UsersRound from "lucide-solid/icons/users-round";
import { createMemo, createSignal, For, type JSX, Match, Show, Suspense, Switch } from "solid-js";
import { useLastContactIndex, usePeopleNamed } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import {
  countOf,
  type HandedOver,
  type Handover,
  handOver,
  isHandedOver,
  takeBackHandover,
  useHandover,
} from "#data/team/handover.ts";
import { useMembers } from "#data/team/index.ts";
import { isReportDue } from "#domain/applications/report-task.ts";
import { isUnsent } from "#domain/applications/stage.ts";
import { daysBetween } from "#domain/days.ts";
import { dueOf } from "#domain/team/agenda.ts";
import type { Member } from "#domain/team/member.ts";
import { useApplicationFacts } from "#features/applications/index.ts";
import { useAttempt, useCanWrite, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { FilePaper, PaperPart } from "#ui/paper/paper.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { MemberChoiceSheet } from "./member-choice-sheet.tsx";
import { useTaskWords } from "./task-words.ts";
import "./tasks.css";

/** What an adviser leaves to whoever takes over, on paper; and all of it given in one step. */
export default function HandoverPage() {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  const members = useMembers();
  const member = () => members()?.find(({ id }) => id === params.id);
  return (
    <>
      <SubBar
        back={{ href: `/taches?qui=equipe&de=${params.id}`, label: t("shell.tasks") }}
        current={t("tasks.handover.title")}
      />
      <Switch>
        <Match when={member()}>{(found) => <Pack member={found()} />}</Match>
        <Match when={members()}>
          <div class="page">
            <EmptyState
              level={2}
              title={t("tasks.handover.unknown")}
              text={t("tasks.handover.unknownText")}
            />
          </div>
        </Match>
        <Match when={members() === undefined}>
          <div class="page">
            <ListSkeleton rows={6} />
          </div>
        </Match>
      </Switch>
    </>
  );
}

function Pack(props: { member: Member }) {
  const { format, timeZone } = useI18n();
  const held = useHandover(
    () => props.member.id,
    () => format.today(),
    timeZone,
  );
  return (
    <Show
      when={held()}
      fallback={
        <div class="page">
          <ListSkeleton rows={6} />
        </div>
      }
    >
      {(all) => (
        <>
          <GiveAll member={props.member} held={all()} />
          <Paper member={props.member} held={all()} />
        </>
      )}
    </Show>
  );
}

function GiveAll(props: { member: Member; held: Handover }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const [isAsked, setAsked] = createSignal(false);
  const count = () => {
    const { tasks, goals, events, applications, people } = props.held;
    const moved = events.filter(isHandedOver).length;
    return tasks.length + goals.length + moved + applications.length + people.length;
  };
  async function give(to: string | null, name: string): Promise<void> {
    setAsked(false);
    let done: HandedOver | undefined;
    await attempt(async () => {
      done = await handOver(database, props.held, props.member.id, to);
    });
    const given = done;
    if (!given) return;
    toast.show({
      text: t("tasks.handover.allDone", { count: countOf(given), name }),
      undo: () => undo(() => takeBackHandover(database, given)),
    });
  }
  return (
    <Show when={canWrite() && count() > 0}>
      <div class="page page--narrow file-paper__actions handover__acts">
        <Button variant="secondary" icon={UsersRound} onClick={() => setAsked(true)}>
          {t("tasks.handover.all")}
        </Button>
      </div>
      <Suspense>
        <Show when={isAsked()}>
          <MemberChoiceSheet
            title={t("tasks.handover.allTo", { name: props.member.display_name })}
            action={t("tasks.handover.allAction", { count: count() })}
            except={props.member.id}
            onPick={(to, name) => void give(to, name)}
            onClose={() => setAsked(false)}
          />
        </Show>
      </Suspense>
    </Show>
  );
}

/** How near a deadline is told, and how long an artist is without news before it is. */
const nearDays = 14;
const quietWeeks = 8;

function Paper(props: { member: Member; held: Handover }) {
  const { t, format } = useI18n();
  const session = useSession();
  const named = usePeopleNamed();
  const words = useTaskWords();
  const facts = useApplicationFacts();
  const cautions = useCautions(() => props.held);
  const names = (ids: readonly string[]) => format.list(named(ids).map(({ display_name }) => display_name));
  const isEmpty = () => Object.values(props.held).every((part: readonly unknown[]) => part.length === 0);
  return (
    <FilePaper
      name={t("tasks.handover.of", { name: props.member.display_name })}
      workspace={session.workspace()?.name ?? ""}
      what={<p class="muted">{t("tasks.handover.intro", { day: format.day(format.today(), "long") })}</p>}
    >
      <Show when={isEmpty()}>
        <p>{t("tasks.handover.empty")}</p>
      </Show>
      <PaperPart title={t("tasks.handover.cautions")} isFilled={cautions().length > 0}>
        <Lines of={cautions()}>{(line) => line}</Lines>
      </PaperPart>
      <PaperPart title={t("tasks.handover.actions")} isFilled={props.held.tasks.length > 0}>
        <Lines of={props.held.tasks}>
          {(task) => (
            <Line
              what={task.title}
              more={[words.who(task), words.link(task)?.text, task.due_on && format.day(task.due_on)]}
            />
          )}
        </Lines>
      </PaperPart>
      <PaperPart title={t("tasks.handover.events")} isFilled={props.held.events.length > 0}>
        <Lines of={props.held.events}>
          {(event) => (
            <Line
              what={event.title}
              more={[names(event.people), event.place, format.instant(event.starts_at)]}
            />
          )}
        </Lines>
      </PaperPart>
      <PaperPart title={t("tasks.handover.applications")} isFilled={props.held.applications.length > 0}>
        <Lines of={props.held.applications}>
          {(one) => {
            const day = facts.deadline(one);
            return (
              <Line
                what={facts.called(one)}
                more={[facts.funder(one), t(`applications.stage.${one.stage}`), day && format.day(day)]}
              />
            );
          }}
        </Lines>
      </PaperPart>
      <PaperPart title={t("tasks.handover.plans")} isFilled={props.held.goals.length > 0}>
        <Lines of={props.held.goals}>
          {(goal) => (
            <Line
              what={goal.title}
              more={[names(goal.people), goal.horizon_on && format.day(goal.horizon_on, "long")]}
            />
          )}
        </Lines>
      </PaperPart>
      <PaperPart title={t("tasks.handover.files")} isFilled={props.held.people.length > 0}>
        <p>{format.list(props.held.people.map(({ display_name }) => display_name))}</p>
      </PaperPart>
    </FilePaper>
  );
}

/** What whoever takes over must not miss: late tasks, near deadlines, reports, silences, what is moved elsewhere. */
function useCautions(held: () => Handover): () => string[] {
  const { t, format, now } = useI18n();
  const facts = useApplicationFacts();
  const contacts = useLastContactIndex(() => true);
  return createMemo(() => {
    const today = format.today();
    const late = held().tasks.filter((task) => dueOf(task, today) === "late").length;
    const elsewhere = held().events.filter((event) => !isHandedOver(event)).length;
    const lastOf = contacts.lookup();
    return [
      ...(late > 0 ? [t("tasks.handover.late", { count: late })] : []),
      ...held().applications.flatMap((one) => {
        const day = isUnsent(one) ? facts.deadline(one) : undefined;
        const what = facts.called(one);
        return day && daysBetween(today, day) <= nearDays
          ? [t("tasks.handover.deadline", { what, day: format.day(day) })]
          : isReportDue(one)
            ? [t("tasks.handover.report", { what, day: format.day(one.report_due_on ?? today) })]
            : [];
      }),
      ...held().people.flatMap(({ id, display_name: name }) => {
        const last = lastOf(id);
        const weeks = last ? Math.floor((now().getTime() - Date.parse(last)) / (7 * 86_400_000)) : 0;
        return weeks >= quietWeeks ? [t("tasks.handover.quiet", { name, weeks })] : [];
      }),
      ...(elsewhere > 0 ? [t("tasks.handover.elsewhere", { count: elsewhere })] : []),
    ];
  });
}

function Lines<T>(props: { of: readonly T[]; children: (one: T) => JSX.Element }) {
  return (
    <ul class="stack">
      <For each={props.of}>{(one) => <li>{props.children(one)}</li>}</For>
    </ul>
  );
}

/** What it is, then what is known of it. */
function Line(props: { what: string; more: readonly (string | undefined)[] }) {
  return (
    <>
      <b>{props.what}</b>
      <span class="muted">
        {props.more
          .filter(Boolean)
          .map((it) => ` · ${it}`)
          .join("")}
      </span>
    </>
  );
}
