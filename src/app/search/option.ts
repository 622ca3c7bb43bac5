import type { Ref } from "#data/search/index.ts";
import type { Piece } from "#domain/search/marked.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

/** A line of the search: something to open, or to do. */
export interface Option {
  group: string;
  title: readonly Piece[];
  detail?: readonly Piece[];
  /** A second line: where the words stand in a longer text. */
  excerpt?: readonly Piece[];
  /** At the end of the line. */
  end?: string;
  icon?: IconGlyph;
  /** Whose initials are drawn, rather than an icon. */
  initialsOf?: string;
  /** Where it leads; it can then be opened beside. */
  href?: string;
  /** What choosing it does; goes to `href` when absent. */
  run?: () => void;
  /** The record it shows, to be remembered when it is chosen. */
  ref?: Ref;
  /** Whom the actions are for while this line is selected. */
  person?: PersonLine;
}

/** What the search shows of a person, wherever it comes from. */
export interface PersonLine {
  id: string;
  kind: string;
  display_name: string;
  disciplines: readonly string[];
  city?: string | undefined;
  emails: readonly string[];
  phones: readonly string[];
}

/** A text without marks. */
export const plain = (text: string): Piece[] => (text === "" ? [] : [{ text, isMatch: false }]);
