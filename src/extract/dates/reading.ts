/** How a date expression was read, before any publication date is known. Plain data. */
export type DateReading = { readonly kind: 'absolute'; readonly value: string } | { readonly kind: 'none' }
