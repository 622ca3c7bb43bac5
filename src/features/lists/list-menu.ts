import Bookmark from "lucide-solid/icons/bookmark";
import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
import Columns3 from "lucide-solid/icons/columns-3";
import Download from "lucide-solid/icons/download";
import ListChecks from "lucide-solid/icons/list-checks";
import Rows3 from "lucide-solid/icons/rows-3";
import Table2 from "lucide-solid/icons/table-2";
import type { Accessor } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import type { MenuItem } from "#ui/menu/menu.tsx";
import type { Listing, ListRow } from "./listing.ts";
import type { OpenSheet } from "./open-sheet.ts";

/** What one may do with the list as a whole. */
export function useListMenu<Row extends ListRow>(page: {
  listing: Listing<Row>;
  over: OpenSheet;
  canWrite: Accessor<boolean>;
  isWide: Accessor<boolean>;
  isTable: Accessor<boolean>;
}): Accessor<MenuItem[]> {
  const { t } = useI18n();
  const { listing, over } = page;
  const select: MenuItem = {
    get label() {
      return t("lists.select");
    },
    icon: ListChecks,
    run: () => listing.selection.start(),
  };
  const layout = (): MenuItem[] => [
    {
      label: t(page.isTable() ? "lists.asList" : "lists.asTable"),
      icon: page.isTable() ? Rows3 : Table2,
      run: () => listing.address.set({ isTable: !page.isTable() }),
    },
    ...(page.isTable()
      ? [{ label: t("lists.columns"), icon: Columns3, run: () => over.open("columns") }]
      : []),
  ];
  return () => [
    select,
    ...(page.isWide() ? layout() : []),
    { label: t("lists.views"), icon: Bookmark, run: () => over.open("views") },
    ...(page.canWrite()
      ? [{ label: t("lists.save"), icon: BookmarkPlus, run: () => over.open("save") }]
      : []),
    ...(listing.shown().length > 0
      ? [{ label: t("lists.bulk.export"), icon: Download, run: () => over.exportThese() }]
      : []),
  ];
}
