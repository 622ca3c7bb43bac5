import Copy from "lucide-solid/icons/copy";
import Link2 from "lucide-solid/icons/link-2";
import Mail from "lucide-solid/icons/mail";
import Send from "lucide-solid/icons/send";
import { createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { listPlanLinks, makePlanLink, type PlanLink, revokePlanLink } from "#data/support/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { inOrderOfArrival } from "#domain/record/in-order-of-arrival.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { WithdrawButton } from "#ui/confirm/withdraw-button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** The private links to a plan: made, sent, withdrawn. Online; the rest of the plan waits for nothing. */
export function ShareSheet(props: { person: Person; team: TeamDirectory; onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const [made, setMade] = createSignal<{ url: string; expires_at: string }>();
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [links, { refetch }] = createResource(
    () => props.person.id,
    (id) => listPlanLinks(session, id),
  );
  const name = () => props.person.given_name ?? props.person.display_name;
  const isOffline = () => isCut(status()) || failed() === "offline" || asFailure(links.latest) === "offline";

  async function make() {
    setBusy(true);
    setFailed(undefined);
    const link = await makePlanLink(session, props.person.id);
    setBusy(false);
    if (!link.ok) {
      setFailed(link.code);
      return;
    }
    setMade(link);
    void refetch();
  }

  return (
    <Sheet open title={t("plan.link.title", { name: name() })} onClose={props.onClose}>
      <p class="muted">{t("plan.link.text")}</p>
      <Switch>
        <Match when={isOffline()}>
          <Notice tone="offline" announce>
            {t("plan.link.offline")}
          </Notice>
        </Match>
        <Match when={failed()}>
          {(code) => (
            <Notice tone="danger" announce>
              {t(`errors.${code()}`)}
            </Notice>
          )}
        </Match>
        <Match when={status().pending + status().refused > 0}>
          <Notice tone="offline" announce>
            {t("plan.link.unsent")}
          </Notice>
        </Match>
      </Switch>
      <Show
        when={made()}
        fallback={
          <Button
            variant="primary"
            icon={Link2}
            busy={busy()}
            disabled={isCut(status())}
            onClick={() => void make()}
          >
            {t("plan.link.make")}
          </Button>
        }
      >
        {(link) => <MadeLink link={link()} person={props.person} />}
      </Show>
      <section class="stack" aria-label={t("plan.link.active")}>
        <h3 class="field__label">{t("plan.link.active")}</h3>
        <Switch fallback={<p class="muted small">{t("plan.link.reading")}</p>}>
          <Match when={asFailure(links.latest)}>
            {(code) => (
              <Show when={code() !== "offline"}>
                <Notice
                  tone="danger"
                  action={
                    <Button size="sm" variant="quiet" onClick={() => void refetch()}>
                      {t("plan.link.again")}
                    </Button>
                  }
                >
                  {t(`errors.${code()}`)}
                </Notice>
              </Show>
            )}
          </Match>
          <Match when={asLinks(links.latest)}>
            {(known) => (
              <ul class="links">
                {/* One that was just made is on its way into the list. */}
                <For
                  each={known()}
                  fallback={<li class="muted small">{t(made() ? "plan.link.reading" : "plan.link.none")}</li>}
                >
                  {(link) => <LinkLine link={link} team={props.team} onRevoked={() => void refetch()} />}
                </For>
              </ul>
            )}
          </Match>
        </Switch>
      </section>
    </Sheet>
  );
}

type Answer = Awaited<ReturnType<typeof listPlanLinks>> | undefined;
const asFailure = (answer: Answer) => (answer && !answer.ok ? answer.code : undefined);
const asLinks = (answer: Answer) => (answer?.ok ? answer.value : undefined);

/** The address, shown this once: to copy, to hand to the phone, or to put in an e-mail. */
function MadeLink(props: { link: { url: string; expires_at: string }; person: Person }) {
  const { t, format } = useI18n();
  const session = useSession();
  const toast = useToast();
  const day = () => format.day(props.link.expires_at, "long");
  const subject = () => t("plan.link.subject", { workspace: session.workspace()?.name ?? "" });
  const body = () => t("plan.link.body", { url: props.link.url, day: day() });
  const mailto = () => {
    const to = inOrderOfArrival(props.person, "emails")[0] ?? "";
    return `mailto:${to}?subject=${encodeURIComponent(subject())}&body=${encodeURIComponent(body())}`;
  };

  async function copy() {
    const text = await navigator.clipboard.writeText(props.link.url).then(
      () => t("plan.link.copied"),
      () => t("plan.link.copyFailed"),
    );
    toast.show({ text });
  }

  return (
    <div class="stack made-link">
      <p role="status">
        <b>{t("plan.link.made")}</b>
        <br />
        {t("plan.link.madeText", { day: day() })}
      </p>
      <TextField
        readonly
        label={t("plan.link.address")}
        value={props.link.url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="btn-row">
        <Button variant="primary" icon={Copy} onClick={() => void copy()}>
          {t("plan.link.copy")}
        </Button>
        <Show when={"share" in navigator}>
          <Button
            variant="secondary"
            icon={Send}
            onClick={() =>
              // Closing the phone's own sheet is not a failure.
              void navigator.share({ title: subject(), text: body() }).catch(() => undefined)
            }
          >
            {t("plan.link.send")}
          </Button>
        </Show>
        <ButtonLink variant="secondary" icon={Mail} href={mailto()}>
          {t("plan.link.email")}
        </ButtonLink>
      </div>
    </div>
  );
}

function LinkLine(props: { link: PlanLink; team: TeamDirectory; onRevoked: () => void }) {
  const { t, format } = useI18n();
  const session = useSession();
  const day = () => format.instant(props.link.created_at);
  const maker = () => props.team.byUser(props.link.created_by ?? undefined)?.display_name;
  const facts = () =>
    t("plan.link.facts", {
      opened: props.link.last_used_at
        ? t("plan.link.opened", { instant: format.instant(props.link.last_used_at) })
        : t("plan.link.neverOpened"),
      until: format.day(props.link.expires_at, "long"),
    });

  return (
    <li class="links__line">
      <div class="grow">
        <p class="strong">
          {maker()
            ? t("plan.link.createdOn", { day: day(), name: maker()! })
            : t("plan.link.createdOnly", { day: day() })}
        </p>
        <p class="muted small">{facts()}</p>
      </div>
      <WithdrawButton
        label={t("plan.link.revoke")}
        called={t("plan.link.revokeOne", { day: day() })}
        title={t("plan.link.revokeTitle")}
        text={t("plan.link.revokeText")}
        action={t("plan.link.revokeAction")}
        said={t("plan.link.revoked")}
        withdraw={() => revokePlanLink(session, props.link.id)}
        onDone={props.onRevoked}
      />
    </li>
  );
}
