import { useNavigate, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { createDraft } from "#data/drafts.ts";
import { codeOf } from "#data/failure.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { createOpportunity, removeOpportunity, useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { longestCall } from "#domain/opportunities/call/call-text.ts";
import { opportunityOrders, opportunityRecord } from "#domain/opportunities/opportunity.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { createRecordForm, DraftNotice, FieldRows } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextArea } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { type Proposal, proposalsIn } from "./call-proposals.ts";
import { blank, draftOf, rows } from "./new-opportunity.ts";
import { OpportunityField } from "./opportunity-field.tsx";
import type { OpportunityFieldName } from "./opportunity-form.ts";
import "./opportunities.css";

/** A new opportunity: the text of a call fills what it can, the title is enough. */
export default function NewOpportunityPage() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  return (
    <>
      <SubBar
        back={{ href: "/opportunites", label: t("opportunities.title") }}
        current={t("opportunities.new")}
      />
      <div class="page page--narrow stack">
        <h1>{t("opportunities.new")}</h1>
        <Show
          when={canWrite()}
          fallback={
            <Notice tone="info" title={t("artists.create.readerTitle")}>
              {t("opportunities.readerText")}
            </Notice>
          }
        >
          <NewForm />
        </Show>
      </div>
    </>
  );
}

function NewForm() {
  const { t, format, locale, timeZone } = useI18n();
  const database = useDatabase();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const index = useOpportunitiesIndex();
  const organizations = useOrganizationsIndex();
  const [params] = useSearchParams<{ titre?: string }>();
  const form = createRecordForm(
    opportunityRecord,
    () => blank,
    () => "opportunity:new",
    opportunityOrders,
  );
  const [call, setCall, { discard: forgetCall, ready }] = createDraft(
    () => "opportunity:new:call",
    () => ({ text: "" }),
  );
  const [failure, setFailure] = createSignal<string>();
  const [saving, setSaving] = createSignal(false);
  let element!: HTMLFormElement;

  // A title brought from a search starts a new one, unless another was left half typed.
  createEffect(() => {
    if (ready() && params.titre && form.text("title") === "") form.set("title", params.titre);
  });

  const funders = createMemo(() => [
    ...organizations.rows().flatMap(({ kind, name }) => (kind === "funder" ? [name] : [])),
    ...index.rows().flatMap(({ fields }) => fields.funder ?? []),
  ]);
  const read = (text: string) =>
    text.trim() === ""
      ? []
      : proposalsIn(
          text,
          { zone: timeZone(), today: format.today(), funders: [...new Set(funders())] },
          organizations,
          locale() === "fr-CA" ? "," : ".",
        );
  const proposals = createMemo(() => read(call.text));
  const holds = ({ field, value }: Proposal) => {
    const held = Array.isArray(value) ? form.list(field) : form.text(field);
    return String(held) === String(value);
  };
  /** The words that a field came from, as long as it holds what they say. */
  const wordsOf = (name: OpportunityFieldName) => {
    const found = proposals().find(({ field }) => field === name);
    return found && holds(found) && found.words
      ? t("opportunities.paste.from", { words: found.words })
      : undefined;
  };
  const isOpen = (field: OpportunityFieldName) => {
    const kept = opportunityRecord.fields[field].name === "set" ? form.list(field) : form.text(field);
    return kept.length === 0 || kept === String((blank as unknown as Record<string, unknown>)[field] ?? "");
  };
  const paste = (text: string) => {
    // What another reading had put there goes with it; what somebody typed stays.
    const before = new Set(
      proposals()
        .filter(holds)
        .map(({ field }) => field),
    );
    const next = read(text);
    for (const { field, value } of next) if (before.has(field) || isOpen(field)) form.set(field, value);
    for (const field of before)
      if (!next.some((one) => one.field === field))
        form.set(
          field,
          opportunityRecord.fields[field].name === "set" ? [] : ((blank as never)[field] ?? null),
        );
    setCall("text", text);
  };

  async function save() {
    // A title is required, touched or not.
    form.set("title", form.text("title"));
    setSaving(true);
    setFailure(undefined);
    try {
      const { patch, isWhole } = await form.take();
      if (!isWhole) {
        queueMicrotask(() => element.querySelector<HTMLElement>("[aria-invalid]")?.focus());
        setSaving(false);
        return;
      }
      const { id, title } = await createOpportunity(database, draftOf(patch));
      await Promise.all([form.discard(), forgetCall()]);
      navigate(`/opportunites/${id}`, { replace: true });
      const undo = async () => {
        if (await attempt(() => removeOpportunity(database, id))) navigate("/opportunites");
      };
      toast.show({ text: t("opportunities.created", { title }), undo });
    } catch (error) {
      setFailure(t(`errors.${codeOf(error)}`));
      setSaving(false);
    }
  }

  return (
    <form
      ref={element}
      class="section-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving()) void save();
      }}
    >
      <DraftNotice
        isShown={form.restored()}
        first={() => element.querySelector("textarea")}
        onClear={() => {
          void form.discard();
          void forgetCall();
        }}
      />
      <div class="opp-found">
        <TextArea
          label={t("opportunities.paste.label")}
          hint={t("opportunities.paste.hint")}
          optional
          rows={5}
          maxLength={longestCall}
          value={call.text}
          onText={paste}
        />
        <output class="muted small">
          <Show when={call.text.trim() !== ""}>
            {proposals().length > 0
              ? t("opportunities.paste.read", { count: proposals().length })
              : t("opportunities.paste.nothing")}
          </Show>
        </output>
      </div>
      <FieldRows
        rows={rows}
        field={(name) => <OpportunityField form={form} name={name} hint={wordsOf(name)} />}
      />
      <Show when={failure()}>
        {(text) => (
          <Notice tone="danger" announce>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="section-form__end">
        <Button
          variant="secondary"
          onClick={() => {
            void form.discard();
            void forgetCall();
            navigate("/opportunites");
          }}
        >
          {t("shell.cancel")}
        </Button>
        <Button variant="primary" type="submit" busy={saving()} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t("opportunities.create")}
        </Button>
      </div>
    </form>
  );
}
