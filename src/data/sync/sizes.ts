/** How much goes in one request. */
export interface Sizes {
  page: number;
  batch: number;
}

export const ownSizes: Sizes = { page: 1_000, batch: 500 };
export const smallest: Sizes = { page: 50, batch: 25 };

/** Sizes multiplied, as far as a bound above or below. */
export function scaled(sizes: Sizes, by: number, bound: Sizes): Sizes {
  const to = by > 1 ? Math.min : Math.max;
  return {
    page: to(Math.round(sizes.page * by), bound.page),
    batch: to(Math.round(sizes.batch * by), bound.batch),
  };
}
