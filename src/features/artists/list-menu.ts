import Bookmark from "lucide-solid/icons/bookmark";
import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
import Columns3 from "lucide-solid/icons/columns-3";
import Download from "lucide-solid/icons/download";
import ListChecks from "lucide-solid/icons/list-checks";
import Rows3 from "lucide-solid/icons/rows-3";
import Table2 from "lucide-solid/icons/table-2";
import type { Accessor } from "solid-js";
import type { PersonRow } from "#data/artists/index.ts";
import type { Listing } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import type { MenuItem } from "#ui/menu/menu.tsx";
import type { ListSheet } from "./people-listing.ts";
import { useCanWrite } from "./rights.ts";

/** What one may do with the list as a whole. */
export function useListMenu(page: {
  listing: Listing<PersonRow>;
  isWide: Accessor<boolean>;
  isTable: Accessor<boolean>;
  open: (sheet: ListSheet) => void;
  exportAll: () => void;
}): Accessor<MenuItem[]> {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const { listing } = page;
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
      ? [{ label: t("lists.columns"), icon: Columns3, run: () => page.open("columns") }]
      : []),
  ];
  return () => [
    select,
    ...(page.isWide() ? layout() : []),
    { label: t("lists.views"), icon: Bookmark, run: () => page.open("views") },
    ...(canWrite() ? [{ label: t("lists.save"), icon: BookmarkPlus, run: () => page.open("save") }] : []),
    ...(listing.shown().length > 0
      ? [{ label: t("lists.bulk.export"), icon: Download, run: page.exportAll }]
      : []),
  ];
}
