type Records = typeof import("#domain/records.ts");

/** The records module as an app with three types of records would have it. */
export function threeOf(module: Records): Records {
  const { people, tasks, interactions } = module.records;
  return only(module, { people, tasks, interactions });
}

/** With six: two devices may then be open at once in the one page that a test is (RxDB opens 13 collections). */
export function sixOf(module: Records): Records {
  const { members, people, tasks, organizations, documents, interactions } = module.records;
  return only(module, { members, people, tasks, organizations, documents, interactions });
}

/** With the library, where a record may be somebody's alone. */
export function libraryOf(module: Records): Records {
  const { members, people, tasks, library, interactions } = module.records;
  return only(module, { members, people, tasks, library, interactions });
}

/** With applications, and what is done for them. */
export function applicationsOf(module: Records): Records {
  const { members, people, tasks, applications, interactions } = module.records;
  return only(module, { members, people, tasks, applications, interactions });
}

function only(module: Records, chosen: Partial<Records["records"]>): Records {
  const records = chosen as Records["records"];
  return { ...module, records, tableNames: Object.keys(records) as Records["tableNames"] };
}
