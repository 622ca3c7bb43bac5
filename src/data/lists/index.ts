export type { RecordStore } from "../store/record-store.ts";
export { bulkEdit, undoBulkEdit } from "./bulk-edit.ts";
export {
  changeView,
  removeView,
  type SavedView,
  saveView,
  undoViewChange,
  useSavedViews,
  type ViewChange,
  type ViewScope,
} from "./saved-views.ts";
