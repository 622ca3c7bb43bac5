export {
  createOpportunity,
  editOpportunity,
  prepareNextEdition,
  removeOpportunity,
  useOpportunity,
} from "./opportunities.ts";
export { useOpportunitiesIndex } from "./opportunities-index.ts";
export { type RemovedOpportunities, removeOpportunities, takeBackRemoval } from "./removal.ts";
