export {
  createOpportunity,
  editOpportunity,
  prepareNextEdition,
  removeOpportunity,
  restoreOpportunity,
  useOpportunity,
} from "./opportunities.ts";
export { useOpportunitiesIndex } from "./opportunities-index.ts";
