/** The ends of the addresses of an organisation's tabs, known without their screens. */
export const organizationTabPaths = ["personnes", "echanges"] as const;
