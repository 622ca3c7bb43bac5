import { lazy } from "solid-js";

export { organizationTabPaths } from "./tab-paths.ts";
export const OrganizationListPage = lazy(() => import("./organization-list-page.tsx"));
export const OrganizationPage = lazy(() => import("./organization-page.tsx"));
export const OrganizationPrintPage = lazy(() => import("./organization-print-page.tsx"));
export const NewOrganizationPage = lazy(() => import("./new-organization-page.tsx"));
/** What happened, and with whom. */
export const ExchangeList = lazy(() => import("./exchange-list.tsx"));
