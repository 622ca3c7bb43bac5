/** Bytes beyond which a file is not even opened; address books carry photographs. */
export const maxOpenedBytes = 50_000_000;
