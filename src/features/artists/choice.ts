import { useNavigate, useSearchParams } from "@solidjs/router";
import type { PersonRow } from "#data/artists/index.ts";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";

/** The person chosen in the list, kept in the address: `?choix=<id>`. Enter opens their file. */
export function useChoice(shown: () => readonly PersonRow[]) {
  const [params] = useSearchParams<{ choix?: string }>();
  const navigate = useNavigate();
  const hrefOf = (id: string) => {
    const search = new URLSearchParams(params as Record<string, string>);
    search.set("choix", id);
    return `/artistes?${search}`;
  };
  const open = (id: string | undefined) => id && navigate(`/artistes/${id}`);

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
    /** Chooses the next or the previous person; answers their place in the list. */
    step(by: 1 | -1): number | undefined {
      const rows = shown();
      const at = rows.findIndex((row) => row.id === params.choix);
      const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
      const person = rows[next];
      if (!person) return undefined;
      navigate(hrefOf(person.id), { replace: true, scroll: false });
      return next;
    },
  };
}
