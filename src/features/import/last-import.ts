/** The last import made on this device, so that it can still be undone tomorrow. */
export interface LastImport {
  /** Of the file. */
  name: string;
  at: string;
  ids: string[];
  /** Those it made because its people name them. */
  organizations?: string[];
}

export const emptyLastImport = (): LastImport => ({ name: "", at: "", ids: [] });
