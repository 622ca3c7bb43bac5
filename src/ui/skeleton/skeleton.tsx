import { For } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import "../row/row.css";
import "./skeleton.css";

/** Rows of the size of the content to come; nothing shows before 200 ms. */
export function ListSkeleton(props: { rows?: number; avatar?: boolean }) {
  const { t } = useI18n();
  return (
    <div class="skeleton-list" role="status">
      <span class="visually-hidden">{t("shell.loading")}</span>
      <For each={Array.from({ length: props.rows ?? 8 })}>
        {(_, index) => (
          <div class="row" aria-hidden="true">
            {props.avatar === false ? null : <span class="skeleton skeleton--round skeleton--avatar" />}
            <div class="row__body">
              <span
                class="skeleton skeleton--text"
                style={{ "inline-size": `${38 + ((index() * 17) % 30)}%` }}
              />
              <span
                class="skeleton skeleton--text"
                style={{ "inline-size": `${50 + ((index() * 11) % 25)}%` }}
              />
            </div>
          </div>
        )}
      </For>
    </div>
  );
}
