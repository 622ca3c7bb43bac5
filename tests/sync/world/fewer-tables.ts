type Records = typeof import("#domain/records.ts");

/** The records module as an app with three types of records would have it. */
export function threeOf(module: Records): Records {
  const { people, tasks, interactions } = module.records;
  const records = { people, tasks, interactions } as Records["records"];
  return { ...module, records, tableNames: Object.keys(records) as Records["tableNames"] };
}
