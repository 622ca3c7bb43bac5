import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** None matches: what was looked for, a way out, and what may be made with that name. */
export function NoMatch(props: {
  title: string;
  text: string;
  /** Where one of that name begins; nothing for who may not, and for a search that is no name. */
  create: { href: string; label: string } | undefined;
  onClear: () => void;
}) {
  const { t } = useI18n();
  return (
    <EmptyState
      level={2}
      title={props.title}
      text={props.text}
      action={
        <div class="btn-row">
          <Show when={props.create}>
            {(create) => (
              <ButtonLink variant="primary" href={create().href}>
                {create().label}
              </ButtonLink>
            )}
          </Show>
          <Button variant="secondary" onClick={() => props.onClear()}>
            {t("artists.clearFilters")}
          </Button>
        </div>
      }
    />
  );
}

/** Whether what was typed may be somebody's or something's name. */
export const isNameLike = (query: string) => /\p{L}{2}/u.test(query);
