export { FactLine, FactLines, Words } from "./fact-lines.tsx";
export { FieldRows } from "./field-rows.tsx";
export { useProblemSentence } from "./problem-sentence.ts";
export { type FieldWords, RecordField, SuggestField, useFieldWords } from "./record-field.tsx";
export { createRecordForm, type FieldName, type RecordForm } from "./record-form.ts";
export { RegionOffer } from "./region-offer.tsx";
export { SectionCard } from "./section-card.tsx";
export type { Editing } from "./section-form.tsx";
export { TokenField } from "./token-field.tsx";
