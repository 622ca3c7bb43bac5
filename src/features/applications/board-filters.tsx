import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import { createMemo, createSignal, For, Show } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { me } from "#domain/lists/condition.ts";
import { hasRole } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { Select } from "#ui/field/field.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { laneKinds, periods } from "./board-filter.ts";
import type { Board } from "./use-board.ts";

/** Funders one press away. */
const inSight = 5;

/** Whose, for whom, from which funder, when: the usual ones in sight, all of them behind « Filtrer ». */
export function BoardFilters(props: { board: Board }) {
  const { t } = useI18n();
  const session = useSession();
  const [open, setOpen] = createSignal(false);
  const filter = () => props.board.filter();
  const canWrite = () => hasRole(session.workspace()?.role ?? "reader", "adviser");
  const funders = createMemo(() => {
    const counts = new Map<string, number>();
    for (const one of props.board.index.rows()) {
      const funder = props.board.facts.funder(one);
      if (funder) counts.set(funder, (counts.get(funder) ?? 0) + 1);
    }
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  });
  const shown = () => {
    const top = funders().slice(0, inSight);
    const picked = funders().find(([name]) => name === filter().funder);
    return picked && !top.includes(picked) ? [...top, picked] : top;
  };
  const others = () => [filter().artist, filter().period, filter().lanes].filter(Boolean).length;

  return (
    <>
      <fieldset class="scroller cands__filters" aria-label={t("applications.filters.label")}>
        <Show when={canWrite()}>
          <Chip
            pressed={filter().adviser === me}
            onClick={() => props.board.set({ adviser: filter().adviser === me ? undefined : me })}
          >
            {t("applications.filters.mine")}
          </Chip>
        </Show>
        <For each={shown()}>
          {([name, count]) => (
            <Chip
              pressed={filter().funder === name}
              count={count}
              onClick={() => props.board.set({ funder: filter().funder === name ? undefined : name })}
            >
              {name}
            </Chip>
          )}
        </For>
        <Chip
          icon={SlidersHorizontal}
          aria-haspopup="dialog"
          {...(others() > 0 ? { count: others() } : {})}
          onClick={() => setOpen(true)}
        >
          {t("applications.filters.more")}
        </Chip>
      </fieldset>
      <Show when={open()}>
        <FilterSheet
          board={props.board}
          funders={funders().map(([name]) => name)}
          onClose={() => setOpen(false)}
        />
      </Show>
    </>
  );
}

function FilterSheet(props: { board: Board; funders: readonly string[]; onClose: () => void }) {
  const { t, format } = useI18n();
  const named = usePeopleNamed();
  const filter = () => props.board.filter();
  const any = (label: string) => ({ value: "", label });
  const byLabel = (a: { label: string }, b: { label: string }) => format.compare(a.label, b.label);
  const advisers = createMemo(() => {
    const ids = new Set(props.board.index.rows().flatMap(({ adviser_id }) => adviser_id ?? []));
    return [...ids]
      .flatMap((id) => {
        const member = props.board.team.byId(id);
        return member ? [{ value: id, label: member.display_name }] : [];
      })
      .sort(byLabel);
  });
  const artists = createMemo(() =>
    named([...new Set(props.board.index.rows().flatMap(({ people }) => people))])
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort(byLabel),
  );

  return (
    <Sheet
      open
      side
      title={t("applications.filters.label")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            variant="ghost"
            onClick={() =>
              props.board.set({
                adviser: undefined,
                artist: undefined,
                funder: undefined,
                period: undefined,
                lanes: undefined,
              })
            }
          >
            {t("applications.filters.clear")}
          </Button>
          <Button variant="primary" class="grow-mobile" onClick={() => props.onClose()}>
            {t("applications.filters.apply", { count: props.board.counted().length })}
          </Button>
        </>
      }
    >
      <Select
        label={t("applications.filters.adviser")}
        value={filter().adviser ?? ""}
        options={[
          any(t("applications.filters.everyone")),
          { value: me, label: t("applications.filters.mine") },
          ...advisers(),
        ]}
        onPick={(adviser) => props.board.set({ adviser })}
      />
      <Select
        label={t("applications.filters.artist")}
        value={filter().artist ?? ""}
        options={[any(t("applications.filters.anyArtist")), ...artists()]}
        onPick={(artist) => props.board.set({ artist })}
      />
      <Select
        label={t("applications.filters.funder")}
        value={filter().funder ?? ""}
        options={[
          any(t("applications.filters.anyFunder")),
          ...props.funders.map((name) => ({ value: name, label: name })).sort(byLabel),
        ]}
        onPick={(funder) => props.board.set({ funder })}
      />
      <Select
        label={t("applications.filters.period")}
        value={filter().period ?? ""}
        options={[
          { value: "" as const, label: t("applications.filters.anyPeriod") },
          ...periods.map((value) => ({ value, label: t(`applications.filters.${value}`) })),
        ]}
        onPick={(period) => props.board.set({ period: period || undefined })}
      />
      <Select
        label={t("applications.filters.lanes")}
        value={filter().lanes ?? ""}
        options={[
          { value: "" as const, label: t("applications.filters.noLanes") },
          ...laneKinds.map((value) => ({
            value,
            label: t(`applications.filters.${value === "adviser" ? "byAdviser" : "byOpportunity"}`),
          })),
        ]}
        onPick={(lanes) => props.board.set({ lanes: lanes || undefined })}
      />
    </Sheet>
  );
}
