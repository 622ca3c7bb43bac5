import { For } from "solid-js";
import { useTerms, useTermUsage } from "#data/library/index.ts";
import { type TermList, termLists } from "#domain/library/term.ts";
import { useI18n } from "#i18n/index.ts";
import { SettingLink } from "../setting-link.tsx";
import { listPaths } from "./list-paths.ts";
import { SettingsSubPage } from "./settings-sub-page.tsx";

/** The lists of the workspace, each with what it begins by. */
export default function ListsPage() {
  const { t } = useI18n();
  return (
    <SettingsSubPage title={t("vocabulary.lists")} intro={t("vocabulary.listsIntro")}>
      <div class="card setlist">
        <For each={termLists}>{(list) => <ListLine list={list} />}</For>
      </div>
    </SettingsSubPage>
  );
}

const shownNames = 4;

function ListLine(props: { list: TermList }) {
  const { t } = useI18n();
  const terms = useTerms(() => props.list);
  const usage = useTermUsage(() => props.list);
  const hint = () => {
    const names = terms().proposed;
    if (names.length === 0) {
      const count = usage()?.unlisted.length ?? 0;
      return count > 0 ? t("vocabulary.unlistedOnly", { count }) : t("vocabulary.none");
    }
    const some = names.slice(0, shownNames).join(", ");
    return names.length > shownNames
      ? t("vocabulary.someOf", { names: some, others: names.length - shownNames })
      : some;
  };
  return (
    <SettingLink
      href={`/reglages/listes/${listPaths[props.list]}`}
      title={t(`vocabulary.list.${props.list}`)}
      hint={hint()}
    />
  );
}
