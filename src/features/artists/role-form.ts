import { createComputed, createSignal } from "solid-js";
import { unwrap } from "solid-js/store";
import { editPerson } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import {
  changeRole,
  cleanRole,
  type HeldRole,
  isCurrent,
  rolesOf,
  writeAffiliation,
} from "#domain/artists/affiliation.ts";
import type { Person } from "#domain/artists/person.ts";
import type { Editing } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useUndo } from "./attempt.ts";
import { type RoleProblem, type RoleValues, readPartialDate, roleProblems } from "./role-values.ts";

interface RoleDraft extends RoleValues {
  /** The role as it was, to know it again; absent for a new one. */
  was?: string;
  base?: RoleValues;
}

const empty = (): RoleDraft => ({ organization: "", role: "", from: "", to: "", is_main: false });

export type RoleForm = ReturnType<typeof createRoleForm>;

/** The form of one role, its draft kept on the device. */
export function createRoleForm(person: () => Person) {
  const { format } = useI18n();
  const database = useDatabase();
  const undo = useUndo();
  const [draft, setDraft, kept] = createDraft<RoleDraft>(() => `person:${person().id}:role`, empty);
  const [tried, setTried] = createSignal(false);
  let latest = person();
  createComputed(() => {
    latest = person();
  });

  const problems = (): RoleProblem[] => roleProblems(draft);
  const isTouched = () => {
    const base = draft.base ?? empty();
    return (["organization", "role", "from", "to", "is_main"] as const).some(
      (field) => draft[field] !== base[field],
    );
  };
  const wasOf = (of: Person): HeldRole | undefined =>
    rolesOf(of, format.today()).find((role) => writeAffiliation(role) === draft.was);

  async function discard() {
    const before = structuredClone(unwrap(draft));
    setTried(false);
    await kept.discard();
    return () => setDraft(before);
  }

  async function write(after: Parameters<typeof changeRole>[2]) {
    const before = latest;
    const patch = changeRole(before, wasOf(before), after, format.today());
    const changed = Object.keys(patch).length > 0 ? await editPerson(database, before.id, patch) : before;
    return { before, changed };
  }

  /** The organisation of that name; made when the base has none. */
  async function organizationId(name: string): Promise<{ id: string; isNew: boolean }> {
    const { organizationNamed } = await import("#data/network/index.ts");
    const known = await organizationNamed(database, name);
    if (known) return { id: known.id, isNew: false };
    return { id: (await database.organizations.create({ name: name.trim() })).id, isNew: true };
  }

  const editing: Editing = {
    restored: () => kept.restored() && isTouched(),
    isTouched,
    discard,
    async save() {
      setTried(true);
      if (problems().length > 0) return { isWhole: false };
      const typed = structuredClone(unwrap(draft));
      const { id, isNew } = await organizationId(typed.organization);
      const [from, to] = [readPartialDate(typed.from), readPartialDate(typed.to)];
      const role = {
        organization_id: id,
        role: cleanRole(typed.role),
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        isMain: typed.is_main,
      };
      const { before, changed } = await write(role);
      await discard();
      const takeBack = async () => {
        const isLeft = await database.people.undo(before, changed);
        if (isNew) await database.organizations.remove(id);
        return isLeft || isNew;
      };
      return { isWhole: true, undo: changed === before ? undefined : () => undo(takeBack) };
    },
  };

  return {
    editing,
    values: draft as Readonly<RoleDraft>,
    /** Whether a role that exists is being edited. */
    isKnown: () => draft.was !== undefined,
    isCurrent: () =>
      isCurrent({ organization_id: "", role: "", to: readPartialDate(draft.to) ?? "" }, format.today()),
    set: <F extends keyof RoleValues>(field: F, value: RoleValues[F]) =>
      setDraft(field as "role", value as string),
    problem: (field: keyof RoleValues) =>
      tried() ? problems().find((one) => one.field === field)?.sentence : undefined,
    /** Takes up a role, or a new one. */
    begin(role: HeldRole | undefined, organization: string | undefined) {
      setTried(false);
      const values: RoleValues = {
        organization: organization ?? "",
        role: role?.role ?? "",
        from: role?.from ?? "",
        to: role?.to ?? "",
        is_main: role?.isMain ?? false,
      };
      setDraft({ ...values, base: values, was: role && writeAffiliation(role) });
    },
    /** Takes the role away. Answers how to bring it back. */
    async remove(): Promise<() => void> {
      const { before, changed } = await write(undefined);
      await discard();
      return () => undo(() => database.people.undo(before, changed));
    },
  };
}
