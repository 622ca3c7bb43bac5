/** Amounts are whole cents of Canadian dollars; the largest that a record holds, 20 M$, fits in 32 bits. */
export const mostCents = 2_000_000_000;
