/** The ends of the addresses of a file's tabs, known without their screens (file-tabs.ts). */
export const fileTabPaths = ["historique", "plan", "candidatures", "documents"] as const;
