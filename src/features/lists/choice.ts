import { useNavigate, useSearchParams } from "@solidjs/router";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";
import type { Listing, ListRow } from "./listing.ts";

/** The row chosen in the list, kept in the address: `?choix=<id>`. Enter opens its file. */
export function useChoice<Row extends ListRow>(listing: Listing<Row>) {
  const [params] = useSearchParams<{ choix?: string }>();
  const navigate = useNavigate();
  const hrefOf = (id: string) => {
    const search = new URLSearchParams(params as Record<string, string>);
    search.set("choix", id);
    return `${listing.path}?${search}`;
  };
  const open = (id: string | undefined) => id && navigate(listing.hrefOf(id));

  createShortcuts({
    enter: () => {
      // On a link or a button, Enter belongs to it.
      if (!document.activeElement?.closest("a, button")) open(params.choix);
    },
  });

  return {
    id: () => params.choix,
    hrefOf,
    open,
    /** Chooses the next or the previous row; answers its place in the list. */
    step(by: 1 | -1): number | undefined {
      const rows = listing.shown();
      const at = rows.findIndex((row) => row.id === params.choix);
      const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
      const row = rows[next];
      if (!row) return undefined;
      navigate(hrefOf(row.id), { replace: true, scroll: false });
      return next;
    },
  };
}
