export { useExchanges, useTasksAbout } from "./exchanges.ts";
export { useLinkPreview } from "./link-previews.ts";
export {
  createOrganization,
  editOrganization,
  organizationNamed,
  removeOrganization,
  restoreOrganization,
  useOrganization,
} from "./organizations.ts";
export { useOrganizationsIndex } from "./organizations-index.ts";
