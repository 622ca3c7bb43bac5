/**
 * The shape of rows that this app reads and writes. Raised with each migration that gives them a column, a table or a
 * choice, and takes one away; the server states its own (`private.schema_number()`), and the oldest it still serves
 * (`private.oldest_app()`). A test compares the two.
 */
export const schemaNumber = 4;
