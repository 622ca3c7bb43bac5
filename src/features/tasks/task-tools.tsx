import UsersRound from "lucide-solid/icons/users-round";
import { createMemo, Show } from "solid-js";
import { useMembers } from "#data/team/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { Select } from "#ui/field/field.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { QuickAdd } from "./quick-add.tsx";
import { scopes, type Tasks } from "./use-tasks.ts";

/** Whose tasks are shown, about what, and one more in a line. */
export function TaskTools(props: {
  tasks: Tasks;
  canWrite: boolean;
  onReassign: (memberId: string) => void;
}) {
  const { t, format } = useI18n();
  const members = useMembers();
  const team = createMemo(() => [
    { value: "", label: t("tasks.everyone") },
    ...(members() ?? [])
      .filter(
        ({ id, status, role }) =>
          id === props.tasks.member() ||
          (status === "active" && hasRole(role, "adviser")) ||
          // Somebody who has left may still have tasks.
          props.tasks.ofMember(id).length > 0,
      )
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort((a, b) => format.compare(a.label, b.label)),
  ]);
  const member = () => members()?.find(({ id }) => id === props.tasks.member());
  const subject = (one: "artist" | "internal") => (
    <Chip
      pressed={props.tasks.subject() === one}
      onClick={() => props.tasks.setSubject(props.tasks.subject() === one ? undefined : one)}
    >
      {t(one === "artist" ? "tasks.aboutArtist" : "tasks.internal")}
    </Chip>
  );
  return (
    <>
      <div class="tasks__tools">
        <Segmented
          label={t("tasks.scope")}
          value={props.tasks.scope()}
          options={scopes.map((value) => ({
            value,
            label: `${t(`tasks.${value}`)}\u00a0 ${format.number(props.tasks.counts()[value])}`,
          }))}
          onPick={props.tasks.setScope}
        />
        <Show when={props.canWrite}>
          <QuickAdd memberId={props.tasks.member()} />
        </Show>
      </div>
      <div class="cluster tasks__filters">
        {subject("artist")}
        {subject("internal")}
        <Show when={props.tasks.isPaused() || props.tasks.paused() > 0}>
          <Chip
            pressed={props.tasks.isPaused()}
            count={props.tasks.paused()}
            onClick={() => props.tasks.setPaused(!props.tasks.isPaused())}
          >
            {t("tasks.paused")}
          </Chip>
        </Show>
        <Show when={props.tasks.scope() === "team"}>
          <Select
            label={t("tasks.ofMember")}
            value={props.tasks.member() ?? ""}
            options={team()}
            onPick={props.tasks.setMember}
          />
        </Show>
      </div>
      <Show when={member()}>
        {(one) => (
          <div class="btn-row tasks__absence">
            <Show when={props.canWrite && props.tasks.ofMember(one().id).length > 0}>
              <Button
                variant="secondary"
                size="sm"
                icon={UsersRound}
                onClick={() => props.onReassign(one().id)}
              >
                {t("tasks.reassign", { name: one().display_name })}
              </Button>
            </Show>
            <ButtonLink variant="quiet" size="sm" href={`/passation/${one().id}`}>
              {t("tasks.handover.open", { name: one().display_name })}
            </ButtonLink>
          </div>
        )}
      </Show>
    </>
  );
}
