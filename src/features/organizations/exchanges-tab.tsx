import NotebookPen from "lucide-solid/icons/notebook-pen";
import { createMemo, createSignal, Show, Suspense } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useExchanges } from "#data/network/index.ts";
import { useHistoryHere } from "#data/sync/first-sync/use-history.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import { wasHeldOn } from "#domain/artists/affiliation.ts";
import type { Organization } from "#domain/network/organization.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useSettled } from "#features/artists/index.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import ExchangeList from "./exchange-list.tsx";
import type { OrganizationPerson } from "./organization-people.ts";

const step = 50;

/** What happened with an organisation, and with its people while they were there; the latest first. */
export function ExchangesTab(props: {
  organization: Organization;
  people: readonly OrganizationPerson[];
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t, format } = useI18n();
  const sheet = useLogSheet();
  const isSettled = useSettled();
  const index = usePeopleIndex();
  const here = useHistoryHere();
  const [limit, setLimit] = createSignal(step);
  const ids = createMemo(() => props.people.map(({ person }) => person.id));
  const found = useExchanges(() => props.organization.id, ids, limit);
  const roles = createMemo(() => new Map(props.people.map(({ person, roles }) => [person.id, roles])));
  /** About the organisation itself; the others are its people's. */
  const isOwn = (one: Interaction) => one.organization_id === props.organization.id;
  const shown = createMemo(() =>
    found()?.filter(
      (one) =>
        isOwn(one) ||
        one.people.some((id) =>
          roles()
            .get(index.survivors().survivorOf(id))
            ?.some((role) => wasHeldOn(role, format.dayOf(one.occurred_at))),
        ),
    ),
  );
  const log = () => (
    <Show when={props.canEdit}>
      <Button
        variant="light"
        icon={NotebookPen}
        onClick={() => sheet.open({ organization_id: props.organization.id })}
      >
        {t("artists.log")}
      </Button>
    </Show>
  );
  return (
    <div class="page stack orgs__tab">
      <Show
        when={shown() && ((shown()?.length ?? 0) > 0 || isSettled())}
        fallback={<ListSkeleton rows={5} />}
      >
        <Show
          when={(shown()?.length ?? 0) > 0}
          fallback={
            <Card>
              <EmptyState
                level={2}
                title={t("artists.timeline.empty", { name: props.organization.name })}
                text={t(`artists.timeline.${props.canEdit ? "emptyText" : "emptyReader"}`)}
                action={log()}
              />
            </Card>
          }
        >
          <Suspense>
            <ExchangeList
              label={t("network.tab.exchanges")}
              of={shown() ?? []}
              isOwn={isOwn}
              team={props.team}
              canEdit={props.canEdit}
            />
          </Suspense>
          <Show when={(found()?.length ?? 0) >= limit()}>
            <Button variant="quiet" onClick={() => setLimit(limit() + step)}>
              {t("artists.timeline.more", { count: step })}
            </Button>
          </Show>
        </Show>
        <Show when={here()?.isWhole === false && here()?.since}>
          {(since) => (
            <p class="muted small">
              {t("network.exchangesSince", { day: format.day(since(), "long") })}{" "}
              <a class="link" href="/reglages">
                {t("device.older.settings")}
              </a>
            </p>
          )}
        </Show>
      </Show>
    </div>
  );
}
