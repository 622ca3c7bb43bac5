import Unplug from "lucide-solid/icons/unplug";
import { createSignal, For, Show } from "solid-js";
import { type CalendlyAccount, disconnectCalendly } from "#data/calendly/index.ts";
import { useSession } from "#data/session/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Confirm } from "#ui/confirm/confirm.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** One account: whose, whose appointments come, whether they do, its event types. */
export function CalendlyLine(props: { account: CalendlyAccount; onChange: () => void }) {
  const { t, format } = useI18n();
  const session = useSession();
  const toast = useToast();
  const [leaving, setLeaving] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const isGood = () => props.account.problem === null && props.account.has_webhook;
  const types = () => props.account.event_types.filter(({ active }) => active);

  const disconnect = async () => {
    setBusy(true);
    const left = await disconnectCalendly(session, props.account.id);
    setBusy(false);
    if (!left.ok) return void setFailed(left.code);
    setLeaving(false);
    toast.show({ text: t("calendly.disconnected") });
    props.onChange();
  };

  return (
    <>
      <div class="setting">
        <div class="setting__body">
          <p class="setting__title">{props.account.name}</p>
          <p class="setting__hint me__email">
            {t(`calendly.scope.${props.account.scope}`)} · {props.account.email}
          </p>
          <p class="setting__hint">
            <Show
              when={isGood()}
              fallback={<Tag tone="danger">{t(`calendly.state.${props.account.problem ?? "waiting"}`)}</Tag>}
            >
              <Tag tone="success">{t(props.account.is_reading ? "calendly.reading" : "calendly.good")}</Tag>
            </Show>
          </p>
          <p class="setting__hint">
            {props.account.last_delivery_at
              ? t("calendly.lastDelivery", { when: format.instant(props.account.last_delivery_at) })
              : t("calendly.noDelivery")}
            <Show when={props.account.last_contact_at}>
              {(when) => <> · {t("calendly.lastContact", { when: format.instant(when()) })}</>}
            </Show>
          </p>
          <Show when={types().length > 0}>
            <details class="setting__more">
              <summary>{t("calendly.types", { count: types().length })}</summary>
              <ul>
                <For each={types()}>
                  {(type) => (
                    <li>
                      <a href={type.url} target="_blank" rel="noreferrer">
                        {type.name}
                      </a>{" "}
                      <span class="muted">· {t("calendly.typeOf", type)}</span>
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </Show>
        </div>
        <Menu
          label={t("calendly.actions", { name: props.account.name })}
          items={[
            { label: t("calendly.disconnect"), icon: Unplug, danger: true, run: () => setLeaving(true) },
          ]}
        />
        <Confirm
          open={leaving()}
          title={t("calendly.disconnectTitle", { name: props.account.name })}
          action={t("calendly.disconnect")}
          danger
          busy={busy()}
          onConfirm={() => void disconnect()}
          onCancel={() => setLeaving(false)}
        >
          <p>{t("calendly.disconnectText")}</p>
          <Failed code={failed()} needsNetwork />
        </Confirm>
      </div>
      <Show when={props.account.problem}>
        {(problem) => (
          <div class="setlist__notice">
            <Notice tone="danger">{t(`calendly.problem.${problem()}`)}</Notice>
          </div>
        )}
      </Show>
    </>
  );
}
